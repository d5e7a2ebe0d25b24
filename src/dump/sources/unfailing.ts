/**
 * A source that ends where it fails, for readers that would drop what they hold when it did. `check` throws what went wrong,
 * once all that came before is read.
 */
export function unfailing<Item>(source: AsyncIterable<Item>): { items: AsyncIterable<Item>; check(): void } {
  let failed: { error: unknown } | null = null;
  async function* items(): AsyncGenerator<Item> {
    try {
      yield* source;
    } catch (error) {
      failed = { error };
    }
  }
  return {
    items: items(),
    check() {
      if (failed) throw (failed as { error: unknown }).error;
    },
  };
}
