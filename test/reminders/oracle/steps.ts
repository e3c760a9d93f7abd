/** What may happen to a programme: any of these, in any order, at any time. */
import fc from "fast-check";
import { wallTime } from "../../../src/domain/dates/plain-date.ts";
import type { ReminderChoices } from "../../../src/domain/reminders/rules.ts";

const starts = ["2009-02-18", "2009-03-20", "2009-04-02", "2009-04-27", "2009-10-19", "2009-12-14"];
const zones = [
	"Europe/London",
	"America/New_York",
	"Australia/Sydney",
	"America/St_Johns",
	"Pacific/Apia",
];
const anyZone = fc.constantFrom(...zones);
const ids = ["own", "guest", "sec", "chair", "dep"] as const;
const anyone = fc.constantFrom(...ids);
const owners = fc.oneof(
	{ weight: 4, arbitrary: anyone.map((id) => ({ kind: "person" as const, id: id as string })) },
	{ weight: 1, arbitrary: fc.constant({ kind: "organisation" as const, id: "npia" }) },
);
const anyBoardId = fc.constantFrom("lpb", "cog");

/** In days from now. */
export type When = { readonly first: number; readonly days: number };
const anyWhen: fc.Arbitrary<When> = fc.record({
	first: fc.integer({ min: -12, max: 40 }),
	days: fc.oneof(
		{ weight: 3, arbitrary: fc.constant(0) },
		{ weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) },
	),
});
const anyTime = (...times: readonly string[]) => fc.constantFrom(...times).map(wallTime);
const anyQuiet = fc.constantFrom<NonNullable<ReminderChoices["quiet"]>>(
	"none",
	{ from: wallTime("19:00"), until: wallTime("07:30") },
	{ from: wallTime("17:00"), until: wallTime("10:30") },
	{ from: wallTime("12:00"), until: wallTime("14:00") },
);
export const anyRules: fc.Arbitrary<ReminderChoices> = fc.record(
	{
		at: anyTime("07:45", "09:00", "13:10"),
		meetingDaysBefore: fc.constantFrom(
			[14, 2, 0],
			[1],
			[3, 1],
			[{ minutes: 60 }],
			[2, { minutes: 90 }, { minutes: 15 }],
		),
		dueDaysBefore: fc.constantFrom([14, 3], [0], [], [10, 5, 0]),
		milestoneDaysBefore: fc.constantFrom([21, 7], [1]),
		guidanceDaysBefore: fc.constantFrom([7], [3, 1]),
		minutesWorkingDays: fc.constantFrom([1], [3, 4], []),
		seatTermDaysBefore: fc.constantFrom([30, 7]),
		papersDueWorkingDays: fc.constantFrom(3, 7),
		papersDaysBefore: fc.constantFrom([3], [7, 2]),
		dateWantedEveryDays: fc.constantFrom(7, 10),
		overdue: fc.constantFrom({ times: 1, everyDays: 7 }, { times: 4, everyDays: 3 }),
		escalation: fc.constantFrom({}, { secretary: 1, chair: 2 }, { deputy: 1, chair: 4 }),
		days: fc.constantFrom("any" as const, "working" as const),
		inPerson: fc.constantFrom("on" as const, "off" as const),
		quiet: anyQuiet,
	},
	{ requiredKeys: [] },
);
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export type Step =
	| { readonly do: "date"; readonly which: number; readonly when: When }
	| { readonly do: "settle" | "reopen" | "touch"; readonly which: number }
	| {
			readonly do: "give";
			readonly which: number;
			readonly to: { kind: "person" | "organisation"; id: string };
	  }
	| { readonly do: "block"; readonly which: number; readonly review: number | undefined }
	| {
			readonly do: "snooze";
			readonly which: number;
			readonly days: number;
			readonly to: string | undefined;
	  }
	| { readonly do: "rules"; readonly board: string; readonly rules: ReminderChoices }
	| { readonly do: "bind"; readonly board: string; readonly channel: string | undefined }
	| { readonly do: "zone"; readonly board: string; readonly zone: string }
	| {
			readonly do: "role";
			readonly board: string;
			readonly role: "secretaryId" | "chairId";
			readonly who: string | undefined;
	  }
	| {
			readonly do: "seat";
			readonly board: string;
			readonly holder: string | undefined;
			readonly until: number | undefined;
	  }
	| {
			readonly do: "travel";
			readonly who: string;
			readonly zone: string;
			readonly at: string | undefined;
			readonly quiet: NonNullable<ReminderChoices["quiet"]> | undefined;
	  }
	| {
			readonly do: "reply";
			readonly which: number;
			readonly who: string;
			readonly is: "yes" | "apologies";
	  }
	| { readonly do: "paper"; readonly how: "receive" | "ask again" | "move" | "take off" }
	| { readonly do: "record"; readonly which: number; readonly what: "attendance" | "minutes" }
	| { readonly do: "merge" };

const which = fc.integer({ min: 0, max: 8 });
const of = <K extends string>(what: K) => fc.constant(what);
const anyReply = fc.record({
	do: of("reply"),
	which: fc.integer({ min: 6, max: 7 }),
	who: fc.constantFrom("own", "guest", "chair"),
	is: fc.constantFrom("yes" as const, "apologies" as const, "apologies" as const),
});
const anyPaperStep = fc.record({
	do: of("paper"),
	how: fc.constantFrom(
		"receive" as const,
		"ask again" as const,
		"move" as const,
		"take off" as const,
	),
});
const anyTravel = fc.record({
	do: of("travel"),
	who: anyone,
	zone: anyZone,
	at: few(fc.constantFrom("07:00", "11:15")),
	quiet: few(anyQuiet),
});
const touchAll = Array.from({ length: 9 }, (_, which): Step => ({ do: "touch", which }));
const anyChoice = fc.record({ do: of("rules"), board: anyBoardId, rules: anyRules });
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ do: of("date"), which, when: anyWhen }) },
	{
		weight: 3,
		arbitrary: fc.record({
			do: fc.constantFrom("settle" as const, "reopen" as const, "touch" as const),
			which,
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: of("give"), which, to: owners }) },
	{
		weight: 2,
		arbitrary: fc.record({ do: of("block"), which, review: few(fc.integer({ min: -5, max: 25 })) }),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			do: of("snooze"),
			which,
			days: fc.integer({ min: 1, max: 20 }),
			to: few(anyone),
		}),
	},
	{ weight: 3, arbitrary: anyChoice },
	{
		weight: 2,
		arbitrary: fc.record({
			do: of("bind"),
			board: anyBoardId,
			channel: few(fc.constantFrom("C_1", "C_2", "C_3")),
		}),
	},
	fc.record({ do: of("zone"), board: anyBoardId, zone: anyZone }),
	{
		weight: 2,
		arbitrary: fc.record({
			do: of("role"),
			board: anyBoardId,
			role: fc.constantFrom("secretaryId" as const, "chairId" as const),
			who: few(anyone),
		}),
	},
	fc.record({
		do: of("seat"),
		board: anyBoardId,
		holder: few(anyone),
		until: few(fc.integer({ min: 5, max: 90 })),
	}),
	{ weight: 2, arbitrary: anyTravel },
	{ weight: 2, arbitrary: anyPaperStep },
	{ weight: 3, arbitrary: anyReply },
	{
		weight: 2,
		arbitrary: fc.record({
			do: of("record"),
			which: fc.integer({ min: 6, max: 8 }),
			what: fc.constantFrom("attendance" as const, "minutes" as const),
		}),
	},
	fc.record({ do: of("merge") }),
);

export const anyStory = fc.record({
	start: fc.constantFrom(...starts),
	zones: fc.tuple(anyZone, anyZone),
	quorum: fc.constantFrom(2, 3),
	/** Whether the guest is reached by email. */
	isByEmail: fc.constant<boolean>(false),
	rules: fc.tuple(few(anyRules), few(anyRules)),
	whens: fc.array(anyWhen, { minLength: 9, maxLength: 9 }),
	owners: fc.array(owners, { minLength: 9, maxLength: 9 }),
	steps: fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 9 * 24 * 60 })), { maxLength: 14 }),
});
export type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

/** Who is counted stays so: a quorum that a board's own change puts in or out of reach is not promised to be news. */
const isOfPlaces = ({ do: what }: Step): boolean => what === "role" || what === "seat";

/** Two meetings are near, and people say whether they come, or not after all; other things happen too. */
export const anyStoryOfReplies: fc.Arbitrary<Story> = fc
	.tuple(
		anyStory,
		fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 6 })),
		fc.array(
			fc.tuple(
				fc.oneof({ weight: 4, arbitrary: anyReply }, { weight: 1, arbitrary: anyStep }),
				fc.integer({ min: 0, max: 36 * 60 }),
			),
			{ minLength: 6, maxLength: 16 },
		),
	)
	.map(([story, near, steps]) => ({
		...story,
		steps: steps.filter(([step]) => !isOfPlaces(step)),
		whens: story.whens.map((when, index) =>
			index === 6 || index === 7 ? { first: near[index - 6] ?? 2, days: 0 } : when,
		),
	}));

/** Two meetings come nearer and go further off, and a paper goes from one to the other, to the backlog and back. */
export const anyStoryOfPapers: fc.Arbitrary<Story> = fc
	.tuple(
		anyStory,
		fc.array(
			fc.tuple(
				fc.oneof(
					{ weight: 4, arbitrary: anyPaperStep },
					{
						weight: 3,
						arbitrary: fc.record({
							do: of("date"),
							which: fc.integer({ min: 6, max: 7 }),
							when: fc.record({ first: fc.integer({ min: 1, max: 16 }), days: fc.constant(0) }),
						}),
					},
					{ weight: 1, arbitrary: anyChoice },
					{ weight: 2, arbitrary: anyStep },
				),
				fc.integer({ min: 0, max: 4 * 24 * 60 }),
			),
			{ minLength: 6, maxLength: 14 },
		),
	)
	.map(([story, steps]) => ({ ...story, steps }));

/** Once something has been said, or just before, somebody chooses another hour or a board other rules; then all is saved. */
const anyMorning = fc
	.tuple(
		fc.oneof(anyTravel, anyChoice, anyStep),
		fc.integer({ min: 1, max: 60 }),
		fc.integer({ min: 21 * 60, max: 24 * 60 }),
	)
	.map(([step, soon, wait]): readonly (readonly [Step, number])[] => [
		[step, soon],
		...touchAll.map((touch): readonly [Step, number] => [touch, 1]),
		[{ do: "touch", which: 0 }, wait],
	]);

/** Around the hours at which things are said, people and boards choose others, and things are saved for other reasons. */
export const anyStoryOfHours: fc.Arbitrary<Story> = fc
	.tuple(
		anyStory,
		fc.integer({ min: 20 * 60, max: 22 * 60 }),
		fc.array(anyMorning, { minLength: 2, maxLength: 5 }),
	)
	.map(([story, wait, mornings]) => ({
		...story,
		steps: [
			[{ do: "touch", which: 0 }, wait],
			...mornings.flat().map(([step, gap]): [Step, number] => [step, gap]),
		],
	}));

/** Where the partner stays on the board that has let them in: of others they would be told nothing. */
const whileTheyBelong = (step: Step): boolean => {
	if (step.do === "snooze") return step.to !== "guest" || step.which % 3 !== 2;
	return !["give", "role", "seat", "merge", "bind"].includes(step.do);
};

/** One of the people has no Slack account, and has everything by email. */
export const anyStoryByEmail: fc.Arbitrary<Story> = anyStory.map((story) => ({
	...story,
	isByEmail: true,
	owners: story.owners.map((owner, index) =>
		index % 3 === 2 ? { kind: "person" as const, id: "own" } : owner,
	),
	steps: story.steps.filter(([step]) => whileTheyBelong(step)),
}));
