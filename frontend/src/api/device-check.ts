type Listener = () => void;

/** Whether the device is solving a challenge just now; for whoever tells the person. */
class DeviceCheck {
  private underWay = 0;
  private readonly listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly isUnderWay = (): boolean => this.underWay > 0;

  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.change(1);
    try {
      return await work();
    } finally {
      this.change(-1);
    }
  }

  private change(by: number): void {
    this.underWay += by;
    for (const listener of this.listeners) listener();
  }
}

export const deviceCheck = new DeviceCheck();
