/**
 * A small language of rules for JSON: each rule notes what is wrong and points at where.
 */
import { isRecord, type Json } from "../world/json.ts";

export type Problem = { readonly words: string; readonly pointer: string };
export type Rule = (value: unknown, pointer: string, problems: Problem[]) => void;

const note = (problems: Problem[], words: string, pointer: string): void => {
	problems.push({ words, pointer });
};

const check =
	(fits: (value: unknown) => boolean, words: string): Rule =>
	(value, pointer, problems) => {
		if (!fits(value)) note(problems, words, pointer);
	};

export const anything: Rule = () => undefined;
export const yesNo = check((value) => typeof value === "boolean", "must be a boolean");

export const oneOf = (...choices: readonly string[]): Rule =>
	check(
		(value) => typeof value === "string" && choices.includes(value),
		`must be one of: ${choices.join(", ")}`,
	);

export const matching = (pattern: RegExp, words: string): Rule =>
	check((value) => typeof value === "string" && pattern.test(value), words);

export const whole = (least: number, most: number): Rule =>
	check(
		(value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
		`must be an integer from ${least} to ${most}`,
	);

export const words =
	(most: number, least = 1): Rule =>
	(value, pointer, problems) => {
		if (typeof value !== "string") return note(problems, "must be a string", pointer);
		if (value.length < least) note(problems, `must be more than ${least - 1} characters`, pointer);
		if (value.length > most) note(problems, `must be less than ${most + 1} characters`, pointer);
	};

export const webAddress =
	(most: number): Rule =>
	(value, pointer, problems) => {
		words(most)(value, pointer, problems);
		if (typeof value === "string" && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(value))
			note(problems, "must be a valid URL", pointer);
	};

export const listOf =
	(least: number, most: number, each: Rule): Rule =>
	(value, pointer, problems) => {
		if (!Array.isArray(value)) return note(problems, "must be an array", pointer);
		if (value.length < least) note(problems, `no fewer than ${least} items allowed`, pointer);
		if (value.length > most) note(problems, `no more than ${most} items allowed`, pointer);
		for (const [at, item] of value.entries()) each(item, `${pointer}/${at}`, problems);
	};

export type Fields = Readonly<Record<string, Rule>>;

const checkFields = (
	value: Json,
	fields: { readonly required: Fields; readonly optional: Fields },
	{ pointer, problems }: { readonly pointer: string; readonly problems: Problem[] },
): void => {
	for (const name of Object.keys(fields.required))
		if (value[name] === undefined || value[name] === null)
			note(problems, `missing required field: ${name}`, pointer);
	for (const [name, item] of Object.entries(value)) {
		const rule = fields.required[name] ?? fields.optional[name];
		if (!rule) note(problems, `invalid additional property: ${name}`, pointer);
		else if (item !== undefined && item !== null) rule(item, `${pointer}/${name}`, problems);
	}
};

export const object =
	(required: Fields, optional: Fields = {}): Rule =>
	(value, pointer, problems) => {
		if (!isRecord(value)) return note(problems, "must be an object", pointer);
		checkFields(value, { required, optional }, { pointer, problems });
	};

/** Several rules for one value, all of which count. */
export const allRules =
	(...rules: readonly Rule[]): Rule =>
	(value, pointer, problems) => {
		for (const rule of rules) rule(value, pointer, problems);
	};

/** A rule about the record as a whole: the words when it is broken. */
export const saying =
	(problem: (value: Json) => string | undefined): Rule =>
	(value, pointer, problems) => {
		const words = isRecord(value) ? problem(value) : undefined;
		if (words !== undefined) note(problems, words, pointer);
	};

/** Chooses the rule by the record's `type`. */
export const byType =
	(rules: Readonly<Record<string, Rule>>): Rule =>
	(value, pointer, problems) => {
		if (!isRecord(value)) return note(problems, "must be an object", pointer);
		const type = String(value.type ?? "");
		const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
		if (!rule) return note(problems, `unsupported type: ${type || "(none)"}`, `${pointer}/type`);
		rule(value, pointer, problems);
	};

export const pick = (
	rules: Readonly<Record<string, Rule>>,
	names: readonly string[],
): Readonly<Record<string, Rule>> =>
	Object.fromEntries(
		names.flatMap((name) => {
			const rule = rules[name];
			return rule ? [[name, rule] as const] : [];
		}),
	);
