import type { ClaimId } from '../../../electron/base/ids.ts';
import type { Claim } from '../../../electron/claims/claim.ts';
import { Waiting } from '../../ui/empty.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { ClaimForm } from './claim-form.tsx';
import { KeptInstead, TwinsOfClaim } from './claim-twins.tsx';
import styles from './evidence.module.css';
import { figureWords } from './figure-words.ts';
import { PassageCard } from './passage-card.tsx';
import { SourceFacts } from './source-facts.tsx';
import { SplitClaim } from './split-claim.tsx';
import { useEvidence } from './use-evidence.ts';
import { OtherUsesOfClaim, UsesOfClaim } from './uses.tsx';

/** A claim with the words it rests on, its source, and where the brief uses it. */
export function ClaimEvidence({ claim: id }: { readonly claim: ClaimId }) {
  const { evidence, inBrief, error } = useEvidence(id);
  if (error) return <Trouble error={error} />;
  if (!evidence) return <Waiting label="Looking up the source…" />;
  const claim = evidence.claims[id];
  if (!claim) {
    return <p className={styles.gone}>This claim is no longer in the library, and the brief does not cite it.</p>;
  }
  const source = evidence.sources[claim.source];
  return (
    <>
      <section className={styles.part} aria-label="Claim">
        <p className={styles.statement}>{claim.statement}</p>
        <p className={styles.badges}>
          {claim.kinds.map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
        </p>
        <ClaimFacts claim={claim} />
        {!inBrief && (
          <ClaimForm claim={claim}>
            <SplitClaim claim={claim} />
          </ClaimForm>
        )}
      </section>
      {!inBrief && <KeptInstead claim={claim} />}
      {claim.passages.map(({ passage: passageId, role }) => {
        const passage = evidence.passages[passageId];
        return passage ? <PassageCard key={passageId} passage={passage} standing={role} /> : null;
      })}
      <TwinsOfClaim claim={claim} evidence={evidence} canSeparate={!inBrief} />
      {source && <SourceFacts source={source} />}
      <UsesOfClaim claim={id} />
      <OtherUsesOfClaim claim={id} />
    </>
  );
}

function ClaimFacts({ claim }: { readonly claim: Claim }) {
  if (!claim.speaker && claim.figures.length === 0 && !claim.question) return null;
  return (
    <dl className={styles.facts}>
      {claim.speaker && (
        <div className={styles.fact}>
          <dt>Said by</dt>
          <dd>{claim.speaker}</dd>
        </div>
      )}
      {claim.question && (
        <div className={styles.fact}>
          <dt>Answers</dt>
          <dd>{claim.question}</dd>
        </div>
      )}
      {claim.figures.map((figure) => (
        <div key={figure.start} className={styles.fact}>
          <dt>Figure</dt>
          <dd>{figureWords(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
