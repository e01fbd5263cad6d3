import { type KeyboardEvent, useId, useState } from "react";
import { classNames } from "~/design/class-names";
import { vars } from "~/design/style-vars";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { digits, inhabitants, type RegionOf } from "./shares";
import { neighbour, shadeOf, shades, stepFor, type Tile, tiles } from "./tiles";
import { TileName } from "./tile-name";

const ways: Record<string, readonly [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The country as 20 tiles, coloured by signatures per inhabitants. One stop of the tabulator; arrows go from region to
 * region as they lie. What a region has is written below, as a tile is too small for it.
 */
export function RegionsMap({ regions }: { regions: readonly RegionOf[] }) {
  const t = useT();
  const group = useId();
  const [chosen, setChosen] = useState<string>();
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const step = stepFor(Math.max(...regions.map(({ rate }) => rate ?? 0)));
  const shown = byCode.get(chosen ?? "");

  const go = (event: KeyboardEvent<HTMLElement>, from: Tile) => {
    const way = ways[event.key];
    if (!way) return;
    // Without it the browser goes to the next in the order of the page.
    event.preventDefault();
    const next = neighbour(from, ...way);
    if (!next) return;
    setChosen(next.code);
    document.getElementById(group + next.code)?.focus();
  };

  return (
    <div className="stack stack-near">
      <fieldset className="tilemap">
        <legend className="hidden-visually">
          <T id="regions.map" values={{ inhabitants }} />
        </legend>
        {tiles.map((tile) => {
          const region = byCode.get(tile.code);
          if (!region) return null;
          return (
            <label
              key={tile.code}
              className={classNames("tile", `tile-${shadeOf(region.rate ?? 0, step)}`)}
              style={vars({ "--c": tile.column, "--r": tile.row })}
            >
              <input
                className="hidden-visually"
                type="radio"
                name={group}
                id={group + tile.code}
                checked={chosen === tile.code}
                onChange={() => setChosen(tile.code)}
                onKeyDown={(event) => go(event, tile)}
              />
              <TileName code={tile.code} />
              <span className="tile-number" aria-hidden="true">
                <TileNumber region={region} />
              </span>
              <span className="hidden-visually">
                <Sentence region={region} />
              </span>
            </label>
          );
        })}
      </fieldset>
      <p className="tile-said small">{shown ? <Sentence region={shown} /> : <T id="regions.choose" />}</p>
      <ul className="legend plain" aria-label={t("regions.legend", { inhabitants })}>
        {Array.from({ length: shades }, (_, index) => (
          <li key={index}>
            <i className={`tile-${index + 1}`} aria-hidden="true" />
            <Step from={index * step} to={(index + 1) * step} />
          </li>
        ))}
      </ul>
      <p className="note">
        <T id="regions.note" values={{ inhabitants }} />
      </p>
    </div>
  );
}

function TileNumber({ region: { count, rate, fewerThan } }: { region: RegionOf }) {
  const format = useFormat();
  if (fewerThan) return `<${format.number(fewerThan)}`;
  return !rate ? format.number(count ?? 0) : format.number(rate, digits);
}

function Sentence({ region: { name, count, rate, fewerThan } }: { region: RegionOf }) {
  const format = useFormat();
  return (
    <T
      id={fewerThan ? "regions.fewer" : rate === null ? "regions.count" : "regions.rate"}
      values={{
        place: <Localized key="place" text={name} />,
        count: count ?? 0,
        fewerThan,
        inhabitants,
        rate: format.number(rate ?? 0, rate ? digits : {}),
      }}
    />
  );
}

function Step({ from, to }: { from: number; to: number }) {
  const format = useFormat();
  const border = { maximumSignificantDigits: 3 };
  return `${format.number(from, border)}–${format.number(to, border)}`;
}
