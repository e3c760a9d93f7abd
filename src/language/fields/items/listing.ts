/** Which items of a list somebody wants: in which state, of which colour, in which days. */
import type { Field } from "../../../command.ts";
import type { Window } from "../../../domain/dates/honest-date.ts";
import { type Rag, rags } from "../../../domain/items/milestone.ts";
import type { Owner } from "../../../domain/people/person.ts";
import type { Item } from "../../../domain/register.ts";
import { never, readDaysAhead, readPeriod } from "../../dates/dates.ts";
import type { Reading } from "../../reading.ts";
import { contextOf, settleDate } from "../dates/dates.ts";
import { periodField } from "../dates/period.ts";
import { leadBy, optional, retyped, slot } from "../field.ts";
import { ownerField } from "../names/owner.ts";
import { orNone } from "../no-value.ts";
import { choiceField } from "../words.ts";

const shown = [
	...(["open", "overdue", "closed", "all"] as const),
	...(["undated", "blocked", "cancelled", "unacknowledged"] as const),
];
type Shown = (typeof shown)[number];

const noDate = ["no", "without a", "without any", "without", "with no"].flatMap((none) =>
	["date", "due date", "deadline"].map((date) => `${none} ${date}`),
);

/** What is said of such a thing in each state. */
const said: Readonly<Record<Item["kind"], Partial<Record<Shown, readonly string[]>>>> = {
	action: {
		open: ["outstanding", "current", "live", "not done", "not closed", "unfinished", "incomplete"],
		closed: ["complete", "completed", "finished"],
		undated: noDate,
		blocked: ["waiting", "held up", "on hold", "stuck"],
	},
	milestone: {
		open: ["outstanding", "current", "live", "ahead", "to come", "upcoming", "not achieved"],
		closed: ["achieved", "met", "complete", "completed", "finished"],
		undated: noDate,
	},
	guidance: {
		open: ["outstanding", "expected", "awaited", "pending", "not out", "to come"],
		closed: ["released", "issued", "published", "out"],
		unacknowledged: [
			...["not acknowledged", "not yet acknowledged", "not read", "not yet read", "unread"],
			...["silent", "still silent", "awaiting acknowledgement", "without acknowledgement"],
		],
	},
	meeting: {
		open: ["upcoming", "coming up", "to come", "future", "planned"],
		closed: ["past", "held", "previous", "earlier", "so far"],
		cancelled: ["canceled", "called off"],
	},
};

/** Which of a list to show. */
export const showField = (kind: Item["kind"]): Field<Shown | undefined> => {
	const own = said[kind];
	const also = { overdue: ["late"], closed: ["done"], all: ["everything"] };
	const states = shown.filter((each) => each in own || each in also);
	const of = Object.fromEntries(
		states.map((each) => {
			const names = [...(also[each as keyof typeof also] ?? []), ...(own[each] ?? [])];
			return [each, [...names, ...[each, ...names].map((name) => `all ${name}`)]];
		}),
	) as Record<Shown, string[]>;
	const choice = choiceField({
		label: "Show",
		example: "overdue",
		missing: `Show ${states.slice(0, -1).join(", ")} or ${states.at(-1)}.`,
		of,
	});
	// "All boards" says of which boards.
	return optional(
		retyped(choice, {
			lead: (text, reading) =>
				/^all\b.*?\bboards?\b/i.test(text) ? undefined : choice.typed.lead?.(text, reading),
		}),
	);
};

/** Whose; "no owner" asks for what nobody owns. */
export const listOwnerField = (): Field<Owner | null | undefined> =>
	optional(
		orNone(ownerField({ label: "Owner", keywords: ["owner"], softKeywords: ["for", "of"] }), null),
	);

export type Colour = Rag | "not reported";

const colours: readonly (readonly [Colour, RegExp])[] = [
	...rags.map((rag) => [rag, new RegExp(rag, "i")] as const),
	["not reported", /report|no rag/i],
];
const colour = "(?:red|amber|green)s?(?:[- ]rated| ones)?|not (?:yet )?reported|unreported|no rag";
const severalColours = new RegExp(
	`^(?:(?:rag|status|those|all)[ :]+)?(?:${colour})(?:(?:\\s*[,/&+]\\s*|\\s+(?:and|or)\\s+)(?:${colour}))*(?![\\p{L}\\p{N}])`,
	"iu",
);

/** "Red", "amber or red": the milestones that are reported so. */
export const coloursField = (): Field<readonly Colour[] | undefined> =>
	optional(
		slot<readonly Colour[]>({
			label: "RAG status",
			example: "red, or red and amber",
			typed: { lead: leadBy(severalColours) },
			most: 60,
			missing: "Which RAG status? Red, amber, green or not reported.",
			unread: () => "RAG status is red, amber or green, or not reported.",
			read: (typed) => {
				const meant = colours.flatMap(([name, is]) => (is.test(typed) ? [name] : []));
				return meant.length > 0 ? meant : undefined;
			},
		}),
	);

const edges = ["by", "before", "until", "till", "within", "after", "since", "from"];
const nearby = [
	...["this", "next", "last", "today", "tomorrow", "yesterday", "over the next", "the next"],
];

/** "From 1 January", said at the end of it: what is listed may have been, so it is the nearest one. */
const nearestFrom = (typed: string, reading: Reading): Window | undefined => {
	const { today, zone, calendar } = reading;
	const nearest = readPeriod(typed, { today, zone, calendar, lean: "none" });
	const isOpen = nearest?.last === never.last && nearest.first < today;
	return isOpen ? { first: nearest.first, last: nearest.last } : undefined;
};

/** "Due this week", "in June", "by Friday": the days in which they fall; days that are over as well as days to come. */
export const daysField = (kind: Item["kind"]): Field<Window | undefined> => {
	const keywords = kind === "meeting" ? [] : ["due"];
	const period = periodField({
		label: kind === "meeting" ? "When" : "Due",
		softKeywords: ["in", "on", "during", "between", ...edges, ...nearby],
		partOfWords: ["between", ...edges, ...nearby],
		missing: "",
	});
	return optional(
		slot<Window>({
			...retyped(period, {
				keywords: { hard: keywords },
				loose: kind === "meeting" ? undefined : "never",
			}),
			most: 200,
			missing: "Which days? Try “this week” or “in June”.",
			read: (typed, { reading, context }) => {
				const read = readDaysAhead(typed, contextOf(reading, "future"));
				if (read.is !== "days") return settleDate(read, typed, { context, reading, asks: true });
				return nearestFrom(typed, reading) ?? { first: read.first, last: read.last };
			},
		}),
	);
};

/** "As csv": a list as a file, instead of a page of it. */
export const asFileField = (): Field<"csv" | undefined> => {
	const field = choiceField({
		label: "As",
		example: "as csv",
		missing: "",
		of: {
			csv: [
				...["as csv", "as a csv", "as csv file", "as a csv file", "to csv", "in csv"],
				"as a spreadsheet",
			],
		},
	});
	return { ...optional(retyped(field, { clause: "self-evident" })), unasked: "in words" };
};
