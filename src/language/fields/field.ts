/** What the fields of every command share: how a schema says that words are missing, doubtful or unreadable. */
import { z } from "zod";
import type { Field, Keywords, Led, Typed } from "../../command.ts";
import type { Choice } from "../../domain/refusal.ts";
import type { Reading } from "../reading.ts";
import { cleanLines, cleanWords } from "../tokens/clean.ts";

const cleaned = (clean: (typed: string) => string, missing: string, most: number) => {
	const long = `That is over ${most} characters: please shorten it, or put the detail in a paper.`;
	const held = z.string().min(1, missing).max(most, long);
	return z.string({ error: missing }).transform(clean).pipe(held);
};

/** The words of a field, cleaned; refused with `missing` when there are none. */
export const words = (missing: string, most = 300) => cleaned(cleanWords, missing, most);

/** The same, each line kept. */
export const lines = (missing: string, most: number) => cleaned(cleanLines, missing, most);

/** Those that stand in a row, each on a line or with commas between. */
export const listedIn = (typed: string): readonly string[] =>
	typed
		.split(/[,;\n]+/)
		.map((part) => part.trim())
		.filter((part) => part !== "");

/** Stops the reading with a sentence, and with buttons where a few answers would settle it. */
export const stop = (
	context: z.RefinementCtx,
	says: string,
	choices: readonly Choice[] = [],
): typeof z.NEVER => {
	context.addIssue({ code: "custom", message: says, params: { choices } });
	return z.NEVER;
};

/** The answers that would settle it, of what stopped a reading. */
export const choicesIn = (issue: z.core.$ZodIssue): readonly Choice[] => {
	if (issue.code !== "custom") return [];
	const { choices } = (issue.params ?? {}) as { choices?: readonly Choice[] };
	return choices ?? [];
};

/** Stops with what another schema said of the same words. */
export const passOn = (error: z.ZodError | undefined, context: z.RefinementCtx) => {
	const [issue] = error?.issues ?? [];
	const choices = issue ? choicesIn(issue) : [];
	return stop(context, issue?.message ?? "That could not be read.", choices);
};

/** What words are read with: what is known, and where a field says what stopped it. */
export type Asked = { readonly reading: Reading; readonly context: z.RefinementCtx };

/** How a field is called where it is used, and which words lead to it there. */
export type Naming = {
	readonly label: string;
	readonly keywords?: readonly string[];
	readonly softKeywords?: readonly string[];
	/** Only behind such a word. */
	readonly keywordOnly?: boolean;
};

/** The words that lead to it, and where it stands without them. */
export const typedBy = ({ keywords = [], softKeywords = [], keywordOnly }: Naming) => ({
	keywords: { hard: keywords, soft: softKeywords },
	loose: keywordOnly ? ("never" as const) : undefined,
});

type Slot<T> = Pick<Field<T>, "label" | "example"> &
	Partial<Omit<Field<T>, "typed" | "schema">> & {
		readonly typed?: Retyping;
		/** What is said when there are no words, and when there is no telling what they mean. */
		readonly missing: string | ((reading: Reading) => string);
		readonly unread?: (typed: string) => string;
		/** The most characters that are read. */
		readonly most?: number;
		/** What the words mean; undefined where they mean nothing that it could hold. */
		readonly read: (typed: string, asked: Asked) => T | undefined | Promise<T | undefined>;
	};

/** A field, by what reads its words: the one way from words to a value, or to what stopped it. */
export const slot = <T>({ missing, unread, most, read, typed, ...field }: Slot<T>): Field<T> => ({
	optional: false,
	control: { as: "line", most: most ?? 200 },
	...field,
	typed: { ...typed, keywords: { hard: [], ...typed?.keywords } },
	schema: (reading) => {
		const needed = typeof missing === "string" ? missing : missing(reading);
		return words(needed, most).transform((said, context): T | Promise<T> => {
			const orStop = (meant: T | undefined) =>
				meant === undefined ? stop(context, unread?.(said) ?? needed) : meant;
			const meant = read(said, { reading, context });
			// What needs no look into the register is told at once, before what does.
			return meant instanceof Promise ? meant.then(orStop) : orStop(meant);
		});
	},
});

/** The same field, of whose value something else is made. */
export const mapped = <T, U>(
	field: Field<T>,
	make: (value: T, asked: Asked) => U | Promise<U>,
): Field<U> => ({
	...field,
	schema: (reading) =>
		field.schema(reading).transform((value, context) => make(value, { reading, context })),
});

/** What reads words that may be left out. */
export const readingOf =
	<T>(read: (typed: string | undefined, asked: Asked) => T | Promise<T>): Field<T>["schema"] =>
	(reading) =>
		z
			.string()
			.optional()
			.transform((typed, context) => read(typed, { reading, context }));

export type Rereading<T> = Asked & {
	/** What the field itself makes of some words. */
	readonly own: (typed?: string) => Promise<T>;
};

/** The same field, whose words may mean something else too, or nothing be said of it. */
export const reread = <T, U>(
	field: Field<T>,
	read: (typed: string | undefined, asked: Rereading<T>) => U | Promise<U>,
): Field<U> => ({
	...field,
	schema: readingOf(async (typed, { reading, context }): Promise<U> => {
		const own = async (said?: string) => {
			const found = await field.schema(reading).safeParseAsync(said);
			return found.success ? found.data : passOn(found.error, context);
		};
		return read(typed, { reading, context, own });
	}),
});

export type Retyping = Partial<Omit<Typed, "keywords">> & { readonly keywords?: Partial<Keywords> };

/** The same field, which words reach in another way: what is not said here stays as it was. */
export const retyped = <F extends { readonly typed: Typed }>(field: F, typed: Retyping): F => ({
	...field,
	typed: {
		...field.typed,
		...typed,
		keywords: { ...field.typed.keywords, ...typed.keywords },
		evidence: { ...field.typed.evidence, ...typed.evidence },
		around: { ...field.typed.around, ...typed.around },
	},
});

/** The same field, which may be left out. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({
	...field,
	optional: true,
	schema: (reading) =>
		z.preprocess(
			(value) => (typeof value === "string" && cleanWords(value) === "" ? undefined : value),
			field.schema(reading).optional(),
		),
});

/** "10am (not August": the bracket that closes what it opened belongs to it. */
const closing = (used: string, rest: string): string => {
	const isOpen = used.lastIndexOf("(") > used.lastIndexOf(")");
	return isOpen ? (/^\s*\)/.exec(rest)?.[0] ?? "") : "";
};

/** Cuts `used` from the front; the rest keeps its own words. */
export const led = (text: string, used: string): Led => {
	const whole = used + closing(used, text.slice(used.length));
	return { used: whole.trim().replace(/[\s,;]+$/, ""), rest: text.slice(whole.length) };
};

/** What such a beginning takes from the front. */
export const leadBy =
	(pattern: RegExp) =>
	(text: string): Led | undefined => {
		const used = pattern.exec(text)?.[0];
		return used ? { used, rest: text.slice(used.length) } : undefined;
	};

/** What quotation marks hold at the front. */
export const leadingQuote = (text: string): Led | undefined => {
	const [whole = "", used] = /^["“«]([^"”»]+)["”»]/.exec(text) ?? [];
	return used === undefined ? undefined : { used, rest: text.slice(whole.length) };
};

/** "Homes director a week before": no name ends with a word that only opens another. */
const opensMore = /^(?:an?|the|of|for|to|in|by|and|at|on)$/i;

/** One name after another, for as long as each is read and something joins it to the next: how far, and each as it was typed. */
export const leadingList = (
	text: string,
	joins: RegExp,
	next: (rest: string) => string | undefined,
): { readonly end: number; readonly names: readonly string[]; readonly led: Led | undefined } => {
	const names: string[] = [];
	let end = 0;
	for (let at = 0; at < text.length; ) {
		const used = next(text.slice(at));
		if (!used) break;
		names.push(used);
		end = at + text.slice(at).indexOf(used) + used.length;
		const join = joins.exec(text.slice(end));
		if (!join) break;
		at = end + join[0].length;
	}
	return { end, names, led: end === 0 ? undefined : led(text, text.slice(0, end)) };
};

/**
 * The longest beginning that `reads`, tried word by word within the first comma: people's and boards' names.
 */
export const leadingName = (text: string, reads: (words: string) => boolean): Led | undefined => {
	const clause = text.split(/[,;]/)[0] ?? "";
	const ends = [...clause.matchAll(/\S+/g)]
		.slice(0, 12)
		.filter(([word]) => !opensMore.test(word))
		.map((word) => word.index + word[0].length);
	const end = ends.reverse().find((at) => reads(clause.slice(0, at)));
	return end === undefined ? undefined : led(text, text.slice(0, end));
};
