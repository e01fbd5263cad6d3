/** What we use of it; the package brings no types. */
declare module "ncalayer-js-client" {
  export class NCALayerClient {
    constructor(url: string, allowKmdHttpApi: boolean);
    kmdHttpApiUrl: string;
    wsConnection: WebSocket | null;
    connect(): Promise<string>;
    basicsSignCMS(
      allowedStorages: readonly string[] | null,
      data: string,
      signingParams: { decode: boolean; encapsulate: boolean; digested: boolean },
      signerParams: { extKeyUsageOids: readonly string[] },
      locale: string,
    ): Promise<string>;
    static readonly basicsStorageAll: null;
    static readonly basicsSignerSignPerson: { extKeyUsageOids: readonly string[] };
  }
}
