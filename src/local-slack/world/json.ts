/**
 * JSON as it travels: records whose shape is Slack's business and not ours.
 */
export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const asRecord = (value: unknown): Json => (isRecord(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const records = (value: unknown): readonly Json[] => asList(value).filter(isRecord);

export const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** A copy without the keys that have no value, as JSON would have it. */
export const present = (value: Json): Json =>
	Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));

export const parseJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};
