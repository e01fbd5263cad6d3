import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Without global hooks Testing Library does not clean up by itself.
afterEach(cleanup);
// What one test typed is not another's to find.
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

// The first page of a file also loads its modules, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5_000 });

// jsdom knows the element but not how to open it.
if (!("showModal" in HTMLDialogElement.prototype)) {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event("close"));
    },
  });
}

// jsdom measures nothing: no media query matches, as on a phone.
window.matchMedia = (media) =>
  ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
