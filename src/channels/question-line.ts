/** A question as a line of JSON, read patiently; what is missing comes from the command line. */

import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { limits } from "../assistant/limits.ts";
import {
	type Instant,
	instant,
	instantOf,
	plainDate,
	wallTime,
} from "../domain/dates/plain-date.ts";

export type QuestionLine = {
	readonly id: string | number | null;
	readonly text: string;
	readonly asker: string;
	readonly channel?: string | undefined;
	readonly at: Instant;
	/** Lines of one asker with the same word here are one conversation. */
	readonly thread?: string | undefined;
};

export type Defaults = {
	readonly asker?: string | undefined;
	readonly channel?: string | undefined;
	readonly at: Instant;
	/** Where a day or a time without its offset is taken to be. */
	readonly zone: string;
};

export type ReadLine =
	| { readonly is: "question"; readonly line: QuestionLine }
	| { readonly is: "refused"; readonly id: string | number | null; readonly why: string };

const words = (wrong: string) => z.string(wrong).nullish();
const id = z.union([z.string(), z.number()], '"id" is text or a number, such as "q1".');
const textLooksSo = '"text" is the question, such as "what is overdue for LPB?".';
const momentLooksSo = '"asked_at" is an instant, such as "2009-01-29T10:00:00Z".';

const shape = z.object({
	id: id.nullish(),
	text: z
		.string(textLooksSo)
		.max(
			limits.question,
			`"text" is over ${limits.question} characters: ask it in a sentence or two.`,
		)
		.refine((text) => text.trim() !== "", textLooksSo),
	asker: words('"asker" is a handle, a Slack user id or a name, such as "prevent-lead".'),
	channel: words('"channel" is a channel\'s name, such as "london-prevent-board".'),
	asked_at: words(momentLooksSo),
	thread: z
		.union([z.string(), z.number()], '"thread" is text or a number, such as "t1".')
		.nullish(),
});

/** Dates are counted on from it, and back: no programme is asked of beyond these. */
const isNear = (at: Instant): boolean => at >= "1900" && at < "2200";

/** When something is asked; undefined outside 1900 to 2199. */
export const readAskedAt = (text: string, zone: string): Instant | undefined => {
	const at = readMoment(text, zone);
	return at && isNear(at) ? at : undefined;
};

/** An instant, or a date and time there, or a day, which is taken at noon there. */
export const readMoment = (text: string, zone: string): Instant | undefined => {
	try {
		if (/(?:z|[+-]\d\d(?::?\d\d)?)(?:\[.*\])?$/i.test(text.slice(10))) return instant(text);
		const said = text.trim();
		const local = Temporal.PlainDateTime.from(/[t\s]/i.test(said) ? said : `${said}T12:00`);
		const day = plainDate(local.toPlainDate().toString());
		return instantOf(day, wallTime(local.toPlainTime().toString()), zone);
	} catch {
		return undefined;
	}
};

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

const idIn = (value: unknown): string | number | null => {
	const found = z.object({ id }).safeParse(value);
	return found.success ? found.data.id : null;
};

const whyNot = (value: unknown, error: z.ZodError): string => {
	if (value === undefined || typeof value !== "object" || value === null || Array.isArray(value))
		return 'Not a line of JSON, such as {"id": "q1", "text": "what is overdue for LPB?", "asker": "prevent-lead"}.';
	return error.issues.map(({ message }) => message).join(" ");
};

/** A blank is as good as nothing. */
const written = (value: string | number | null | undefined): string | undefined =>
	`${value ?? ""}`.trim() || undefined;

export const readQuestionLine = (text: string, defaults: Defaults): ReadLine => {
	const value = parsed(text);
	const read = shape.safeParse(value);
	const named = idIn(value);
	const refuse = (why: string): ReadLine => ({ is: "refused", id: named, why });
	if (!read.success) return refuse(whyNot(value, read.error));
	const { data } = read;
	const asker = written(data.asker) ?? written(defaults.asker);
	if (!asker)
		return refuse('Who asks? Give "asker", such as "prevent-lead", or --as USER for every line.');
	const askedAt = written(data.asked_at);
	const at = askedAt ? readAskedAt(askedAt, defaults.zone) : defaults.at;
	if (!at) return refuse(momentLooksSo);
	const channel = written(data.channel) ?? written(defaults.channel);
	const thread = written(data.thread);
	return { is: "question", line: { id: named, text: data.text, asker, channel, at, thread } };
};
