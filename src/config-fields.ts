/** The kinds of settings, each with what is said of a wrong one: a sentence that names it, and a good example. */
import { z } from "zod";

export const blank = (value: unknown) =>
	typeof value === "string" && value.trim() === "" ? undefined : value;
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

export const token = (prefix: string, name: string) =>
	optional(
		z
			.string()
			.regex(
				new RegExp(`^${prefix}-\\S+$`),
				`${name} has to begin with ${prefix}-. Copy it again from your Slack app's settings.`,
			),
	);

export const port = (name: string, usual: number) =>
	z.preprocess(
		blank,
		z.coerce
			.number(`${name} has to be a number, such as ${usual}.`)
			.int(`${name} has to be a whole number, such as ${usual}.`)
			.min(0, `${name} has to be 0 to 65535, such as ${usual}.`)
			.max(65_535, `${name} has to be 0 to 65535, such as ${usual}.`)
			.default(usual),
	);

export const seconds = (name: string, usual: number) => {
	const words = `${name} has to be 0 to 60 seconds, such as ${usual}.`;
	const number = z.coerce.number(words).min(0, words).max(60, words);
	return z.preprocess(blank, number.default(usual));
};

export const address = (name: string, example: string) =>
	optional(
		z.string().regex(/^https?:\/\/\S+$/, `${name} has to be an address, such as ${example}.`),
	);
