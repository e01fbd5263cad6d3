import "./agency.css";
import { useAgencies } from "~/api/reference";
import { useSession } from "~/api/session";
import { MoreLink } from "~/design/button";
import { Steps } from "~/design/lists";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
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
            <SupervisedLink />
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

/** For those who have agencies below them. */
function SupervisedLink() {
  const language = useLanguage();
  const { data: session } = useSession();
  const { data: agencies } = useAgencies();
  const own = session?.agency;
  if (!own || !agencies?.all.some(({ supervisor }) => supervisor === own)) return null;
  return (
    <p>
      <MoreLink to={`/${language}/agency/supervised`}>
        <T id="agency.supervised" />
      </MoreLink>
    </p>
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
