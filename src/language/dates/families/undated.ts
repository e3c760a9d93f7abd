/** Words that promise something and name no date: they are kept as they were said. */
import { type Form, form } from "../family.ts";

const settledBy =
	"(?:confirmed|agreed|decided|arranged|announced|determined|advised|set|fixed|scheduled|notified|finali[sz]ed|established)";

const phrases = [
	"soon|very soon|soonest|as soon as (?:possible|practicable|practical|reasonably practicable|we can|it is available|available)",
	"a\\.?s\\.?a\\.?p\\.?",
	"t\\.?b\\.?[cadn]\\.?",
	`(?:(?:the |a )?(?:date|dates|time|timing|timings|day|deadline|due date)(?: and time)? )?(?:still |yet )?to be ${settledBy}`,
	`(?:(?:the |a )?(?:date|dates|timing|timings|due date)(?: is| are)? )?(?:not yet|yet to be|not|un) ?(?:known|${settledBy}|clear)(?: yet)?`,
	"(?:the |a )?(?:date|dates|timing|timings) (?:awaited|tbc|tba|tbd|unknown|pending|open)",
	"no (?:fixed |firm |agreed |set |due |target )?(?:date|deadline|date yet|date set|date given|date fixed)(?: yet| set| given| fixed| as yet)?",
	"undated|unknown|unscheduled|awaited|pending|open-ended|open ended|date unknown",
	"on-?going(?:ly)?|continuing|continuous|rolling|business as usual",
	"in due course|in the near future|in the future|at some point|at a later date|at a date to be agreed|later on|later|in time|eventually",
	"shortly|immediately|with immediate effect|imminent(?:ly)?|urgent(?:ly)?|straight ?away|right away",
	"when (?:available|possible|ready|released|published|known|it is (?:available|ready|released|published))",
	"until further notice|for the time being|n/?a",
];

export const undated: readonly Form[] = phrases.map((phrase) =>
	form(`(?:${phrase})`, () => ({ is: "undated", weak: true })),
);
