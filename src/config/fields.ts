/** The kinds of settings, each with what is said of a wrong one: a sentence that names it, and a good example. */
import { z } from "zod";

/** In words that name the setting, and never its value. */
export class WrongSettings extends Error {}

export const blank = (value: unknown) =>
	typeof value === "string" && value.trim() === "" ? undefined : value;
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

export const token = (prefix: string, name: string) =>
	optional(
		z
			.string()
			.regex(
				new RegExp(`^${prefix}-[A-Za-z0-9-]+$`),
				`${name} has to be ${prefix}- and then letters, digits and hyphens alone. Copy the whole of it again from your Slack app's settings.`,
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

export const perMinute = (name: string, usual: number) => {
	const words = `${name} has to be 1 to 100000 a minute, such as ${usual}.`;
	const number = z.coerce.number(words).int(words).min(1, words).max(100_000, words);
	return z.preprocess(blank, number.default(usual));
};

const decoded = (text: string): string | undefined => {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
};

type Credentials = { readonly user: string; readonly password: string };

/** Who an address says one is; undefined where a lone % leaves that open. */
const credentialsIn = ({ username, password }: URL): Credentials | undefined => {
	const [user, secret] = [decoded(username), decoded(password)];
	return user === undefined || secret === undefined ? undefined : { user, password: secret };
};

const isReadable = (text: string): boolean =>
	URL.canParse(text) && credentialsIn(new URL(text)) !== undefined;

export const address = (name: string, example: string) => {
	const words = `${name} has to be an address, such as ${example}.`;
	return optional(
		z
			.string()
			.regex(/^https?:\/\/\S+$/, { error: words, abort: true })
			.refine(isReadable, words),
	);
};

/** A / # or ? in a password ends the host too soon, and what should be the host stands behind it. */
const isCutShort = ({ pathname, search, hash }: URL): boolean =>
	[pathname, search, hash].some((part) => part.includes("@"));

/** Whether it names a server as it means to: whoever found out later that it does not would repeat its password. */
export const namesServer = (text: string): boolean => {
	if (!isReadable(text)) return false;
	const url = new URL(text);
	return url.hostname !== "" && !isCutShort(url);
};

export const serverWords = (name: string, example: string): string =>
	`${name} cannot be read: write / # ? @ and % in its user or password as %2F %23 %3F %40 and %25, such as ${example}.`;

/** Every way in which an address may give its secrets away, the longest first. */
export const secretsIn = (text: string | undefined): readonly (string | undefined)[] => {
	if (!text || !URL.canParse(text)) return [];
	const url = new URL(text);
	const { username, password, searchParams } = url;
	const asked = searchParams.get("password") ?? undefined;
	if (!username && !password && !asked) return [];
	return [text, password, credentialsIn(url)?.password, asked];
};
