/** By how much the second line of an entry of the contents is set in, in points: entries are then told apart by their edge. */
export const contentsHang = 10;
