import type { ComponentPropsWithRef, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

/** `primary` once on a page; `second` beside it; `quiet` for ways out; `danger` for what destroys. */
export type ButtonKind = "primary" | "second" | "quiet" | "danger";

interface Look {
  kind?: ButtonKind | undefined;
  large?: boolean | undefined;
  /** As wide as its box. */
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  children?: ReactNode;
}

export function buttonClass({ kind = "primary", large, wide }: Look, className?: string): string {
  return classNames(
    "btn",
    kind !== "primary" && `btn-${kind}`,
    large && "btn-large",
    wide && "btn-wide",
    className,
  );
}

/** `busy` keeps the focus and the place but does nothing when pressed. */
export type ButtonProps = Look & ComponentPropsWithRef<"button"> & { busy?: boolean | undefined };

export function Button({
  kind,
  large,
  wide,
  icon,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, large, wide }, className)}
      aria-disabled={busy ? true : rest["aria-disabled"]}
      onClick={
        // A disabled button loses the focus and tells a screen reader nothing; a busy one only ignores the press.
        busy ? (event) => event.preventDefault() : onClick
      }
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export type ButtonLinkProps = Look & Omit<LinkProps, "children">;

/** A way to another page of ours that looks like a button. */
export function ButtonLink({ kind, large, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass({ kind, large, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

export type ButtonAnchorProps = Look & Omit<ComponentPropsWithRef<"a">, "href"> & { href: string };

/** A way out of the site, or a file. */
export function ButtonAnchor({ kind, large, wide, icon, className, children, ...rest }: ButtonAnchorProps) {
  return (
    <a {...rest} className={buttonClass({ kind, large, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Buttons side by side, one under another on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btn-row">{children}</div>;
}

/** "See all ->": a link that leads on. */
export function MoreLink({
  back,
  children,
  ...rest
}: LinkProps & { back?: boolean | undefined; children: ReactNode }) {
  return (
    <Link {...rest} className="link-more">
      {back && <Icon name="back" />}
      {children}
      {!back && <Icon name="forward" />}
    </Link>
  );
}
