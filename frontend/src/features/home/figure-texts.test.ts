import { IntlMessageFormat } from "intl-messageformat";
import { expect, it } from "vitest";
import ru from "./messages.ru.json";

it.each([
  [0, "раз органы пропустили срок и ещё не ответили"],
  [1, "раз орган пропустил срок и ещё не ответил"],
  [2, "раза органы пропустили срок и ещё не ответили"],
  [5, "раз органы пропустили срок и ещё не ответили"],
  [21, "раз орган пропустил срок и ещё не ответил"],
])("after %d the whole sentence about missed deadlines agrees with the number", (count, words) => {
  expect(new IntlMessageFormat(ru["home.figure.overdue"], "ru").format({ count })).toBe(words);
});
