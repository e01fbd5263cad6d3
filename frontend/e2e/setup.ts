import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startBrowser } from "./browser";
import { type Authority, startAuthority } from "./authority";
import { type DemoIds, demoIds } from "./demo";
import { type Mailbox, startMailbox } from "./mailbox";
import { type Product, results, startProduct } from "./product";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product runs, without a slash at the end. */
    address: string;
    /** Where the browser listens. */
    browser: string;
    demoIds: DemoIds;
    /** Where keys sign that the product trusts; one that runs already may name it in UNDEU_EDS_AUTHORITY, else empty. */
    authority: string;
    /** Where to ask for the mail that the product sent; empty for a product that runs already. */
    mailbox: string;
  }
}

/** The product and the browser, before all tests. UNDEU_ADDRESS names a product that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pictures = project.vite.config.mode === "pictures";
  const elsewhere = process.env["UNDEU_ADDRESS"] || (pictures ? "http://localhost:8080" : undefined);
  if (!pictures) rmSync(results, { recursive: true, force: true });
  const authority = elsewhere ? undefined : await startAuthority();
  const mailbox = elsewhere ? undefined : await startMailbox();
  const product = await startedProduct(elsewhere, authority, mailbox);
  try {
    const browser = await startBrowser();
    project.provide("address", product.address);
    project.provide("browser", browser.wsEndpoint());
    project.provide("demoIds", await demoIds(product.address));
    project.provide("authority", authority?.address ?? process.env["UNDEU_EDS_AUTHORITY"] ?? "");
    project.provide("mailbox", mailbox?.address ?? "");
    return async () => {
      await browser.close();
      await product.stop();
      await mailbox?.stop();
      await authority?.stop();
    };
  } catch (cause) {
    await product.stop();
    await mailbox?.stop();
    await authority?.stop();
    throw cause;
  }
}

async function startedProduct(
  elsewhere: string | undefined,
  authority: Authority | undefined,
  mailbox: Mailbox | undefined,
): Promise<Product> {
  if (authority === undefined)
    return { address: (elsewhere ?? "").replace(/\/$/, ""), stop: () => Promise.resolve() };
  try {
    return await startProduct("product", {
      MICRONAUT_CONFIG_FILES: authority.configuration,
      ...mailbox?.settings,
    });
  } catch (cause) {
    await mailbox?.stop();
    await authority.stop();
    throw cause;
  }
}
