import { houseStyleId } from '../../../electron/brief/house-style.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { setHouseStyle, setMetadata, useLive } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import styles from './details-tab.module.css';

/** Which look the brief has. It keeps a copy, so a later change of the style does not reach it. */
export function HouseStyleChoice({ readOnly }: { readonly readOnly: boolean }) {
  const own = useLive((live) => live.houseStyle);
  const { value: list } = useRequest('house-styles.list', {});
  const rows = list?.styles ?? [];
  const chosen = own?.id ?? houseStyleId;
  const choices = rows.map(({ style }) => ({ id: style.id, label: style.title }));
  const known = choices.some(({ id }) => id === chosen);
  return (
    <div className={styles.look}>
      <SelectField
        label="House style"
        value={chosen}
        choices={known ? choices : [...choices, { id: chosen, label: own?.title ?? 'House' }]}
        isDisabled={readOnly}
        onChange={(id) => {
          const style = rows.find((row) => row.style.id === id)?.style;
          if (!style) return;
          setHouseStyle(id === houseStyleId ? null : style);
          if (style.pageSize) setMetadata({ pageSize: style.pageSize });
        }}
      />
      <Button onPress={() => openDialog({ type: 'house-style' })}>Edit…</Button>
    </div>
  );
}
