import type { ReactNode } from 'react';
import type { ClaimKind } from '../../electron/claims/claim.ts';
import {
  AdviceIcon,
  BriefIcon,
  DefinitionIcon,
  FigureIcon,
  ForecastIcon,
  QuotationIcon,
  SpeakerIcon,
  WarningIcon,
} from './icons.tsx';
import styles from './kind-badge.module.css';

/** The word and the shape of every kind of claim. Both are shown, so colour never carries the meaning. */
export const kindLooks: { readonly [K in ClaimKind]: { readonly label: string; readonly icon: ReactNode } } = {
  figure: { label: 'Figure', icon: <FigureIcon size={12} /> },
  attributed: { label: 'Reported', icon: <SpeakerIcon size={12} /> },
  quote: { label: 'Quotation', icon: <QuotationIcon size={12} /> },
  forecast: { label: 'Forecast', icon: <ForecastIcon size={12} /> },
  recommendation: { label: 'Advice', icon: <AdviceIcon size={12} /> },
  risk: { label: 'Risk', icon: <WarningIcon size={12} /> },
  definition: { label: 'Definition', icon: <DefinitionIcon size={12} /> },
  background: { label: 'Background', icon: <BriefIcon size={12} /> },
};

export function KindBadge({ kind }: { readonly kind: ClaimKind }) {
  const look = kindLooks[kind];
  return (
    <span className={styles.badge} data-kind={kind}>
      {look.icon}
      {look.label}
    </span>
  );
}
