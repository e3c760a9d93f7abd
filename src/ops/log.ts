/** The log: one JSON line an event, with secrets cut out before they are written. */
import { pino } from "pino";

export type Level = "debug" | "info" | "warn" | "error" | "silent";

/** Slack tokens and signing secrets, wherever in the text they stand. */
const secrets = /\b(?:xox[a-z]|xapp)-[A-Za-z0-9-]+|\bv0=[0-9a-f]{64}\b/g;

const withoutSecrets = (value: unknown): unknown => {
	if (typeof value === "string") return value.replace(secrets, "[secret]");
	if (value instanceof Error) return withoutSecrets(value.stack ?? value.message);
	if (Array.isArray(value)) return value.map(withoutSecrets);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, held]) => [key, withoutSecrets(held)]),
	);
};

export const openLog = (level: Level) =>
	pino({
		level,
		base: null,
		redact: { paths: ["*.token", "*.authorization", "*.signingSecret"], censor: "[secret]" },
		formatters: { log: (facts) => withoutSecrets(facts) as Record<string, unknown> },
		hooks: {
			logMethod(words, method) {
				method.apply(this, words.map(withoutSecrets) as Parameters<typeof method>);
			},
		},
	});

export type AppLog = ReturnType<typeof openLog>;
