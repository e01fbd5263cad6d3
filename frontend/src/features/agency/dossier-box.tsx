import { useQueryClient } from "@tanstack/react-query";
import { ButtonAnchor, ButtonRow } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { type AgencyCase, caseKey } from "./inbox";
import { Sendings } from "./sendings";

/** By then the server has noted a download that has just begun. */
const NOTED_AFTER = 3_000;
const KILOBYTE = 1_000;

/** What the agency has been sent, to take home, and how to see that nobody has changed it. */
export function DossierBox({ found: { escalation, dossier } }: { found: AgencyCase }) {
  return (
    <section className="stack stack-near" aria-labelledby="dossier">
      <h2 className="h-work" id="dossier">
        <T id="agency.dossier" />
      </h2>
      {!dossier ? (
        <p role="status">
          <T id="agency.dossier.coming" />
        </p>
      ) : dossier.isDestroyed ? (
        <p>
          <T id="agency.dossier.destroyed" />
        </p>
      ) : (
        <Downloads eid={escalation.id} dossier={dossier} />
      )}
      {dossier && <Sendings eid={escalation.id} />}
      {dossier && (
        <Disclosure summary={<T id="agency.dossier.check" />}>
          <div className="stack stack-near case-text">
            <p>
              <T id="agency.dossier.sha256" />
              <br />
              <code className="dossier-hash">{dossier.sha256}</code>
            </p>
            <p>
              <T id="agency.dossier.check.text" />
            </p>
            <p>
              <a href={`/dossier-keys/${dossier.signingKey}.pem`}>
                <T id="agency.dossier.key" />
              </a>
            </p>
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Downloads({ eid, dossier }: { eid: string; dossier: NonNullable<AgencyCase["dossier"]> }) {
  const format = useFormat();
  const language = useLanguage();
  const queries = useQueryClient();
  const address = `/api/v1/agency/escalations/${eid}/dossier`;
  const noteLater = () =>
    void setTimeout(
      () => void queries.invalidateQueries({ queryKey: caseKey(eid), exact: true }),
      NOTED_AFTER,
    );
  return (
    <>
      <p>
        <T id="agency.dossier.text" />
      </p>
      <ButtonRow>
        <ButtonAnchor href={address} download icon="download" kind="second" onClick={noteLater}>
          <T
            id="agency.dossier.zip"
            values={{ kilobytes: Math.max(1, Math.round(dossier.bytes / KILOBYTE)) }}
          />
        </ButtonAnchor>
        <ButtonAnchor
          href={`${address}.pdf?language=${language === "kk" ? "kk" : "ru"}`}
          download
          icon="download"
          kind="second"
          onClick={noteLater}
        >
          <T id="agency.dossier.pdf" />
        </ButtonAnchor>
      </ButtonRow>
      <p className="small muted">
        {dossier.downloadedAt ? (
          <T id="agency.dossier.taken" values={{ at: format.instant(dossier.downloadedAt) }} />
        ) : (
          <T id="agency.dossier.notTaken" />
        )}
      </p>
    </>
  );
}
