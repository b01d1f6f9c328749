import { type IXmlableObject, XmlComponent } from 'docx';

/**
 * A run of text in the look of its paragraph, as most are. The library's own run makes a dozen objects of it, and a long
 * document has ten thousand.
 */
export class PlainRun extends XmlComponent {
  readonly #text: string;

  constructor(text: string) {
    super('w:r');
    this.#text = text;
  }

  override prepForXml(): IXmlableObject {
    return { 'w:r': [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, this.#text] }] };
  }
}
