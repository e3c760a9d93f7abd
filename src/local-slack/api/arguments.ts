/**
 * Reads a method's arguments, which arrive as JSON values or as form text holding JSON.
 */
import { isRecord, type Json, parseJson } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";

export const invalidArguments = (...messages: string[]): Refusal =>
	new Refusal("invalid_arguments", { response_metadata: { messages } });

export const optionalText = (args: Json, name: string): string | undefined => {
	const value = args[name];
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" ? value : undefined;
};

export const text = (args: Json, name: string): string => {
	const value = optionalText(args, name);
	if (value === undefined) throw invalidArguments(`[ERROR] missing required field: ${name}`);
	return value;
};

export const flag = (args: Json, name: string): boolean =>
	args[name] === true || args[name] === "true" || args[name] === "1" || args[name] === 1;

export const wholeNumber = (args: Json, name: string, otherwise: number): number => {
	const value = Number(args[name] ?? otherwise);
	return Number.isInteger(value) && value > 0 ? value : otherwise;
};

const structured = (args: Json, name: string): unknown => {
	const value = args[name];
	return typeof value === "string" && value !== "" ? parseJson(value) : value;
};

/** A list of records, or undefined when absent; `error` names what Slack says of anything else. */
export const optionalRecords = (
	args: Json,
	name: string,
	error: string,
): readonly Json[] | undefined => {
	if (args[name] === undefined || args[name] === "" || args[name] === null) return undefined;
	const value = structured(args, name);
	if (!Array.isArray(value) || !value.every(isRecord)) throw new Refusal(error);
	return value;
};

export const optionalRecord = (args: Json, name: string): Json | undefined => {
	if (args[name] === undefined || args[name] === "" || args[name] === null) return undefined;
	const value = structured(args, name);
	if (!isRecord(value)) throw invalidArguments(`[ERROR] must be an object: ${name}`);
	return value;
};

export const record = (args: Json, name: string): Json => {
	const value = optionalRecord(args, name);
	if (!value) throw invalidArguments(`[ERROR] missing required field: ${name}`);
	return value;
};

/** Comma-separated text, or a JSON list. */
export const listed = (args: Json, name: string): readonly string[] => {
	const value = args[name];
	if (Array.isArray(value)) return value.map(String);
	return (optionalText(args, name) ?? "")
		.split(",")
		.map((item) => item.trim())
		.filter((item) => item !== "");
};

export type Page<T> = { readonly items: readonly T[]; readonly next: string };

/** Cursor pages, as Slack gives them. */
export const pageOf = <T>(args: Json, all: readonly T[], size: number): Page<T> => {
	const limit = Math.min(wholeNumber(args, "limit", size), 1000);
	const cursor = optionalText(args, "cursor");
	const start = cursor
		? Number(Buffer.from(cursor, "base64").toString().replace("offset:", ""))
		: 0;
	if (!Number.isInteger(start) || start < 0) throw new Refusal("invalid_cursor");
	const end = start + limit;
	return {
		items: all.slice(start, end),
		next: end < all.length ? Buffer.from(`offset:${end}`).toString("base64") : "",
	};
};

export const withCursor = (next: string): Json => ({ response_metadata: { next_cursor: next } });
