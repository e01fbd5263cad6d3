import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "~/design/button";
import { Loaded } from "~/design/loaded";
import { type Column, Table } from "~/design/table";
import { TextPart } from "~/design/text-page";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Destruction, useDestructions } from "./destructions";

/** What was destroyed, the latest first. */
export function Destroyed() {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const found = useDestructions();
  const columns: Column<Destruction>[] = [
    { key: "day", name: t("privacy.destroyed.day"), value: ({ destroyedOn }) => format.day(destroyedOn) },
    {
      key: "what",
      name: t("privacy.destroyed.what"),
      value: ({ rule }) => <T id={`privacy.gone.${rule}`} />,
    },
    {
      key: "petition",
      name: t("privacy.destroyed.petition"),
      value: ({ petition }) =>
        petition === null || petition === undefined ? (
          <T id="privacy.destroyed.unnamed" />
        ) : (
          <Link to={`/${language}/petitions/${petition}`}>{petition}</Link>
        ),
    },
    {
      key: "count",
      name: t("privacy.destroyed.count"),
      value: ({ count }) => format.number(count),
      numeric: true,
    },
  ];
  return (
    <>
      <Loaded query={found} failed={<T id="privacy.destroyed.failed" />} loading={<T id="privacy.loading" />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p>
              <T id="privacy.destroyed.none" />
            </p>
          ) : (
            <Table
              caption={<T id="privacy.destroyed" />}
              captionHidden
              columns={columns}
              items={items}
              keyOf={({ rule, petition, destroyedOn }) => `${rule} ${petition ?? ""} ${destroyedOn}`}
              stack
            />
          );
        }}
      </Loaded>
      {found.hasNextPage && (
        <p>
          <Button kind="second" busy={found.isFetching} onClick={() => void found.fetchNextPage()}>
            <T id="privacy.destroyed.more" />
          </Button>
        </p>
      )}
    </>
  );
}

/** The public record of what was destroyed. */
export function DestructionsSection({ destroyed }: { destroyed: ReactNode }) {
  return (
    <TextPart id="destroyed" title={<T id="privacy.destroyed" />}>
      <p>
        <T id="privacy.destroyed.about" />
      </p>
      {destroyed}
    </TextPart>
  );
}
