/** What only the asker sees stands in the channel itself, where they asked there: it still belongs to the thread of their question. */
import type { Parts } from "./app-context.ts";

type At = { readonly channelId: string; readonly ts: string };

const named = ({ channelId, ts }: At): string => `aside ${channelId} ${ts}`;

type Keeping = Pick<Parts, "desk" | "clock">;

export const keepAside = ({ desk, clock }: Keeping, at: At, threadTs: string): Promise<void> =>
	desk.keepThread(named(at), { threadTs }, clock.now());

/** The thread that it belongs to, while that is remembered. */
export const threadOfAside = async (
	{ desk, clock }: Keeping,
	at: At,
): Promise<string | undefined> => {
	const kept = await desk.thread(named(at), clock.now());
	const { threadTs } = (kept ?? {}) as { readonly threadTs?: string };
	return threadTs;
};
