import "./agency.css";
import { Steps } from "~/design/lists";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { DeskHead } from "./desk-head";
import { DeskFigures } from "./desk-figures";
import { InboxFilters } from "./inbox-filters";
import { InboxList } from "./inbox-list";

/** The inbox; on a wide screen it stands beside what it is about. */
export function AgencyPage() {
  const t = useT();
  useDocumentTitle(t("agency.title"));
  return (
    <div className="desk-page">
      <DeskHead />
      <div className="wrap">
        <div className="desk desk-inbox">
          <div className="inbox">
            <Heading className="h-inbox">
              <T id="agency.title" />
            </Heading>
            <InboxFilters />
            <InboxList />
          </div>
          <div className="desk-work stack stack-roomy">
            <p className="lead only-wide">
              <T id="agency.choose" />
            </p>
            <DeskFigures />
            <h2 className="h-work">
              <T id="agency.how" />
            </h2>
            <Steps>
              {(["register", "answer", "publish"] as const).map((step) => (
                <HowStep key={step} step={step} />
              ))}
            </Steps>
          </div>
        </div>
      </div>
    </div>
  );
}

function HowStep({ step }: { step: "register" | "answer" | "publish" }) {
  return (
    <>
      <h3>
        <T id={`agency.how.${step}`} />
      </h3>
      <p>
        <T id={`agency.how.${step}.text`} />
      </p>
    </>
  );
}
