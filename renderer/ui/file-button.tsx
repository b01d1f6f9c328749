import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';

/** A button that asks the system for one file of these media types. */
export function FileButton(props: {
  readonly children: ReactNode;
  readonly accept: readonly string[];
  readonly autoFocus?: boolean;
  readonly onChoose: (file: File) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={props.accept}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) props.onChoose(file);
      }}
    >
      <Button autoFocus={props.autoFocus ?? false}>{props.children}</Button>
    </FileTrigger>
  );
}
