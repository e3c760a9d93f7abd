/**
 * A query is what someone wants to know, as a small logical form: of which things, which of them, and what is told.
 * The parser writes it and the executor answers it; it holds no words of the question but those that it looks for.
 */
import { z } from "zod";
import {
	type DateField,
	dateFields,
	fields,
	type Held,
	type Kind,
	kinds,
	type Relation,
	relations,
	type State,
	sorts,
	states,
	tellings,
} from "./terms.ts";

/** One thing of the register, by what it is and its id. */
const thing = z.object({
	kind: z.enum([
		"board",
		"person",
		"organisation",
		"plan",
		"workStream",
		"series",
		"merge",
		"meeting",
		"action",
		"milestone",
		"guidance",
		"minutes",
		"decision",
		"paper",
		"agendaItem",
		"attendance",
	]),
	id: z.string(),
});

const day = z.iso.date();
const wallTime = z.iso.time({ precision: -1 });

/** A time, either end of which may be open; `words` as it was said. Days are inclusive. */
const span = z.object({
	first: day.optional(),
	last: day.optional(),
	at: wallTime.optional(),
	until: wallTime.optional(),
	isAhead: z.literal(true).optional(),
	words: z.string(),
});

export type Thing = z.infer<typeof thing>;
export type QuerySpan = z.infer<typeof span>;

/** The other end of a relation; of a query, any of the things that it finds. */
export type Target = Thing | "me" | "here" | "nobody" | { readonly query: Query };

/** One thing that holds of all that is meant. */
export type Condition =
	| { readonly rel: Relation; readonly to: Target }
	| { readonly kind: Kind }
	| { readonly is: State }
	| { readonly has: Held }
	| { readonly on: DateField; readonly span: QuerySpan }
	/** Past its date, behind its baseline, without a change or a report, or held: for so many days at least (`min`) or at most (`max`). */
	| {
			readonly measure: "late" | "slip" | "untouched" | "unreported";
			readonly op: "min" | "max";
			readonly since: string;
			readonly words: string;
	  }
	/** Its records speak of this. */
	| { readonly words: string }
	| { readonly place: string }
	/** 1 for Monday. */
	| { readonly weekday: number }
	| { readonly between: readonly [string, string]; readonly words: string }
	| { readonly not: Condition }
	| { readonly any: readonly Condition[] }
	| { readonly all: readonly Condition[] };

const target: z.ZodType<Target> = z.lazy(() =>
	z.union([thing, z.enum(["me", "here", "nobody"]), z.object({ query })]),
);
const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		z.object({ rel: z.enum(relations), to: target }),
		z.object({ kind: z.enum(kinds) }),
		z.object({ is: z.enum(states) }),
		z.object({ has: z.enum(fields) }),
		z.object({ on: z.enum(dateFields), span }),
		z.object({
			measure: z.enum(["late", "slip", "untouched", "unreported"]),
			op: z.enum(["min", "max"]),
			since: day,
			words: z.string(),
		}),
		z.object({ words: z.string() }),
		z.object({ place: z.string() }),
		z.object({ weekday: z.number().int().min(1).max(7) }),
		z.object({ between: z.tuple([wallTime, wallTime]), words: z.string() }),
		z.object({ not: condition }),
		z.object({ any: z.array(condition) }),
		z.object({ all: z.array(condition) }),
	]),
);

const whole = z.object({
	/** The sort of thing that is asked for. */
	of: z.enum(sorts),
	kinds: z.array(z.enum(kinds)).optional(),
	/** The things themselves, where they are named; several are each told of. */
	the: z.array(thing).optional(),
	/** All of these hold of what is meant. */
	where: z.array(condition).optional(),
	/** What is told of it; none asks for what is usual of its sort. */
	tell: z.array(z.enum(tellings)).optional(),
	/** A brief is what matters of everything: trouble, news, or what is ahead. */
	form: z.enum(["tell", "list", "count", "yesNo", "compare", "brief", "help"]),
	/** What a yes/no question supposes: "is it red?", "is Ann the chair?" */
	claim: condition.optional(),
	/** As things were recorded at the end of that day. */
	asAt: z.object({ day, words: z.string() }).optional(),
	order: z
		.object({
			by: z.enum(["due", "updated", "added", "done", "slip"]),
			from: z.enum(["earliest", "latest"]),
		})
		.optional(),
	/** No more than so many: "the next two meetings". */
	limit: z.number().int().positive().optional(),
	/** The one at that place: "the second", "the one after next"; -1 for the last. */
	nth: z.number().int().optional(),
	/** The first or the last of all that are meant. */
	end: z.enum(["first", "last"]).optional(),
	/** So many on from a thing, or from now; back where it is negative: next is 1, last is -1. */
	step: z.object({ by: z.number().int(), from: z.string().optional() }).optional(),
	/** Counted over these: "which boards have something overdue". */
	groupBy: z.enum(["board", "stream", "owner", "body", "rag", "month", "week", "day"]).optional(),
	/** Of those groups, which are told. */
	having: z
		.object({
			way: z.enum(["most", "fewest", "none", "every", "each"]).optional(),
			min: z.number().int().optional(),
			max: z.number().int().optional(),
		})
		.optional(),
	/** Why each stands as it does is told on its line. */
	reasons: z.literal(true).optional(),
	/** Of two things, which comes before the other. */
	compare: z.enum(["before", "after", "first", "last"]).optional(),
	/** What was told last: it, them, the others of its list, the rest of its page. */
	take: z.enum(["it", "them", "others", "rest"]).optional(),
	page: z.number().int().positive().optional(),
	/** Said of everything, whatever was spoken of before. */
	isOfAll: z.literal(true).optional(),
	/** Words that were passed over, as they were typed. */
	unread: z.array(z.string()).optional(),
	/** How surely this is what was meant, from 0 to 1. */
	confidence: z.number().min(0).max(1).optional(),
});

export const query: z.ZodType<z.infer<typeof whole>> = z.lazy(() => whole);
export type Query = z.infer<typeof whole>;
