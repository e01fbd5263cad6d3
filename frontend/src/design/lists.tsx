import { type ReactNode, Children } from "react";
import { Link } from "react-router";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Mark } from "./mark";

/** Numbered demands; each child is one. */
export function Demands({ children }: { children: ReactNode }) {
  return (
    <ol className="demands plain">
      {Children.map(children, (demand) => (
        <li>{demand}</li>
      ))}
    </ol>
  );
}

/** "How it works": numbered steps, each child an h3 and a paragraph. */
export function Steps({ children }: { children: ReactNode }) {
  return (
    <ol className="steps plain">
      {Children.map(children, (step) => (
        <li>{step}</li>
      ))}
    </ol>
  );
}

/** Lists of petitions: hairlines instead of cards. Children are `Row`. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows plain">{children}</ul>;
}

/** `aside` stands beside the words on wide screens, mostly a `Mini`. */
export function Row({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <li className={classNames("row", !aside && "row-plain")}>
      <div className="row-main">{children}</div>
      {aside}
    </li>
  );
}

/** Short assurances, each with its sign. */
export function Checks({ negative, children }: { negative?: boolean | undefined; children: ReactNode }) {
  return <ul className={classNames("checks plain", negative && "checks-no")}>{children}</ul>;
}

export function Check({ icon = "done", children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

/** A list of ways on, one line each. Children are `OptionLink` or `OptionButton`. */
export function Options({ children }: { children: ReactNode }) {
  return <ul className="options plain">{children}</ul>;
}

/** Thresholds one above the other: `amount` large, `text` who gets the petition. */
export function Rise({
  steps,
  plain,
}: {
  steps: readonly { key: string; amount: ReactNode; text: ReactNode }[];
  /** On the ground of the page instead of a quiet one. */
  plain?: boolean | undefined;
}) {
  return (
    <ol className={classNames("rise plain", plain && "rise-white")}>
      {steps.map(({ key, amount, text }) => (
        <li key={key}>
          <span className="dot">
            <Mark />
          </span>
          <b>{amount}</b>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

interface OptionLook {
  icon: IconName;
  title: ReactNode;
  note?: ReactNode;
}

export function OptionLink({
  to,
  external,
  ...look
}: OptionLook & { to: string; external?: boolean | undefined }) {
  return (
    <li>
      {external ? (
        <a className="option" href={to}>
          <OptionWords {...look} />
        </a>
      ) : (
        <Link className="option" to={to}>
          <OptionWords {...look} />
        </Link>
      )}
    </li>
  );
}

export function OptionButton({ onClick, ...look }: OptionLook & { onClick: () => void }) {
  return (
    <li>
      <button type="button" className="option" onClick={onClick}>
        <OptionWords {...look} />
      </button>
    </li>
  );
}

function OptionWords({ icon, title, note }: OptionLook) {
  return (
    <>
      <Icon name={icon} />
      <span>
        <b>{title}</b>
        {note && <span className="note">{note}</span>}
      </span>
      <Icon name="forward" />
    </>
  );
}

export interface Figure {
  key: string;
  value: ReactNode;
  name: ReactNode;
  over?: boolean | undefined;
}

/** Large numbers with what they count. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ key, value, name, over }) => (
        <div key={key} className={over ? "over" : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
