import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Without global hooks Testing Library does not clean up by itself.
afterEach(cleanup);

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
