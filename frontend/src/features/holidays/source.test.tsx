import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderIn } from "~/testing/render";
import { Source } from "./source";

const migration =
  "../backend/src/main/resources/db/migration/V173__working_days_stand_in_a_calendar_of_each_year.sql";

it("says in the reader's language where each calendar that comes with the system is from", async () => {
  const seeded = [
    ...readFileSync(migration, "utf8").matchAll(/\(20\d\d, 1, '(?:OFFICIAL|EXPECTED)', '([^']+)'/g),
  ].map(([, source]) => source ?? "");
  expect(seeded).toHaveLength(5);
  await renderIn(
    "kk",
    <>
      {seeded.map((source, year) => (
        <p key={year}>
          <Source text={source} />
        </p>
      ))}
      <p>
        <Source text="Приказ № 7" />
      </p>
    </>,
  );
  const said = [...document.querySelectorAll("p")].map(({ textContent }) => textContent);
  expect(said.slice(0, 5).filter((each) => /law|calendar/i.test(each))).toEqual([]);
  // What an administrator typed stands as it was typed.
  expect(said[5]).toBe("Дереккөзі: Приказ № 7");
});
