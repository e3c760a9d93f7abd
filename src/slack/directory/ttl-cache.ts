/**
 * What Slack answered, remembered for a minute at most, either way: a clock that was moved forgets. What was said to
 * have changed since it was asked for is not remembered.
 */
import type { Clock } from "../../usecases/ports.ts";

/** Membership older than this decides nothing. */
const freshFor = 60_000;

export const millis = (clock: Clock) => Date.parse(clock.now());

/** Notes an answer under the moment at which it was asked for. */
type Note<T> = (key: string, value: T) => void;

export type Remembered<T> = {
	/** No older than so many milliseconds. */
	readonly get: (key: string, within?: number) => { readonly value: T } | undefined;
	/** Called before Slack is asked. */
	readonly asking: () => Note<T>;
	/** Everything, where no key is given. */
	readonly forget: (key?: string) => void;
};

export const remembered = <T>(clock: Clock): Remembered<T> => {
	const known = new Map<string, { readonly at: number; readonly value: T }>();
	const forgotten = new Map<string, number>();
	let forgottenAll = 0;
	let turn = 0;
	const forgetAll = () => {
		known.clear();
		forgotten.clear();
		forgottenAll = ++turn;
	};
	return {
		get: (key, within = freshFor) => {
			const held = known.get(key);
			return held && Math.abs(millis(clock) - held.at) < within ? held : undefined;
		},
		asking: () => {
			const began = ++turn;
			const at = millis(clock);
			return (key, value) => {
				if (began > Math.max(forgottenAll, forgotten.get(key) ?? 0)) known.set(key, { at, value });
			};
		},
		forget: (key) => {
			if (key === undefined) return forgetAll();
			known.delete(key);
			forgotten.set(key, ++turn);
		},
	};
};

/** Whoever asks for what is being asked for already waits for that answer. */
export const shareInFlight = <T>(ask: (key: string) => Promise<T>) => {
	const asked = new Map<string, Promise<T>>();
	return (key = ""): Promise<T> => {
		const running = asked.get(key);
		if (running !== undefined) return running;
		const answer = ask(key).finally(() => asked.delete(key));
		asked.set(key, answer);
		return answer;
	};
};

/** As it is remembered, or asked for; asked again where it was said to have changed meanwhile. */
export const recall = async <T>(
	memory: Remembered<T>,
	key: string,
	ask: (key: string) => Promise<T>,
): Promise<T> => {
	const held = memory.get(key);
	if (held) return held.value;
	const answer = await ask(key);
	return memory.get(key) ? answer : ask(key);
};

/** Whatever is asked for in one moment is loaded together. */
export const batchLoads = (load: (keys: readonly string[]) => Promise<void>) => {
	let batch: { readonly keys: string[]; readonly loaded: Promise<void> } | undefined;
	const begin = () => {
		const keys: string[] = [];
		const loaded = Promise.resolve().then(() => {
			batch = undefined;
			return load(keys);
		});
		return { keys, loaded };
	};
	return (key: string): Promise<void> => {
		batch ??= begin();
		batch.keys.push(key);
		return batch.loaded;
	};
};
