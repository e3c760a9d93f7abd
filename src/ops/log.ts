/** The log: one JSON line an event, with secrets cut out before they are written. */
import { type LoggerOptions, pino } from "pino";

export type Level = "debug" | "info" | "warn" | "error" | "silent";

/** Slack tokens and signing secrets, wherever in the text they stand. */
const secrets = /\b(?:xox[a-z]|xapp)-[A-Za-z0-9-]+|\bv0=[0-9a-f]{64}\b/g;

type Cut = (value: unknown) => unknown;

/** What looks like a secret, and these very ones. */
const cutterOf = (known: readonly string[]): Cut => {
	const inText = (text: string): string =>
		known.reduce(
			(rest, secret) => rest.replaceAll(secret, "[secret]"),
			text.replace(secrets, "[secret]"),
		);
	const cut: Cut = (value) => {
		if (typeof value === "string") return inText(value);
		if (value instanceof Error) return inText(value.stack ?? value.message);
		if (Array.isArray(value)) return value.map(cut);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cut(held)]));
	};
	return cut;
};

/** Shorter than this is no secret, and would be cut out of ordinary words. */
const shortest = 8;

export type LogOptions = {
	/** The secrets that this process was given. */
	readonly secrets?: readonly (string | undefined)[] | undefined;
	/** Where it goes; standard output where it is absent. */
	readonly to?: { readonly write: (line: string) => void } | undefined;
};

export const openLog = (level: Level, { secrets: given = [], to }: LogOptions = {}) => {
	const cut = cutterOf(given.flatMap((one) => (one && one.length >= shortest ? [one] : [])));
	const options: LoggerOptions = {
		level,
		base: null,
		redact: { paths: ["*.token", "*.authorization", "*.signingSecret"], censor: "[secret]" },
		formatters: { log: (facts) => cut(facts) as Record<string, unknown> },
		hooks: {
			logMethod(words, method) {
				method.apply(this, words.map(cut) as Parameters<typeof method>);
			},
		},
	};
	return to ? pino(options, to) : pino(options);
};

export type AppLog = ReturnType<typeof openLog>;
