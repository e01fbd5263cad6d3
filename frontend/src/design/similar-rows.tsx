import type { ReactNode } from "react";
import { Link } from "react-router";
import type { LocalizedText } from "~/i18n/localized";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { Meta } from "./marks";
import { PetitionStanding } from "./standing";

interface Similar {
  id: string;
  state: "DRAFT" | "SUBMITTED" | "REJECTED" | "SEEDING" | "OPEN" | "CLOSED";
  closedBecause?: "TERM_ENDED" | "LAPSED" | "WITHDRAWN" | "STOPPED" | null | undefined;
  title: LocalizedText;
  tally: { inForce: number };
}

/** Petitions like one that is drafted or decided on, in few words; `count` says their signatures, `action` what to do. */
export function SimilarRows<Item extends Similar>({
  petitions,
  where,
  count,
  action,
  newTab = false,
}: {
  petitions: readonly Item[];
  where: (petition: Item) => ReactNode;
  count: (petition: Item) => ReactNode;
  action?: ((petition: Item) => ReactNode) | undefined;
  /** So that what is being written stays open. */
  newTab?: boolean;
}) {
  const language = useLanguage();
  return (
    <ul className="rows plain">
      {petitions.map((petition) => (
        <li key={petition.id} className="row row-plain row-sim">
          <div className="row-main">
            <Meta>
              <span>{where(petition)}</span>
              <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
            </Meta>
            <h3>
              <Link
                to={`/${language}/petitions/${petition.id}`}
                target={newTab ? "_blank" : undefined}
                rel={newTab ? "noopener" : undefined}
              >
                <Localized text={petition.title} />
              </Link>
            </h3>
            <p className="small num">{count(petition)}</p>
            {action && <p>{action(petition)}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
