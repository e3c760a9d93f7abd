/** "Who chairs the forming boards", "what's open for the boards that have ended": those boards, by the names that they go by. */
import type { Board } from "../../domain/boards/board.ts";
import { asksWhenEnded } from "./boards-start-or-end.ts";
import { calledBy } from "./called-by.ts";

type State = Board["state"]["is"];

const noun = "(?:boards|groups|committees)";
const before =
	"(?:(?:any|all|each|some|none|which|how many) of )?(?:(?:the|our|any|all)(?: the)? )?";
/** As an adjective, and as what is said of them; "old" and "new" ones may be the first and the last of all. */
const said: Readonly<Record<Exclude<State, "active">, readonly [string, string]>> = {
	forming: [
		"(?:(?:still )?forming|unstarted)",
		"(?:(?:are|is|be) )?(?:still (?:being )?|being |only |just )?(?:forming|set(?:ting)? up|formed)|(?:are|have|has|is)(?:n['’]?t| not|nt)(?: yet)? (?:started|begun)(?: yet)?|(?:are |have )?(?:yet|still) to (?:start|begin)",
	],
	ended: [
		"(?:former|ended|defunct|disbanded|dissolved|abolished|wound[- ]up)",
		"(?:(?:have|has|are|were|had) )?(?:now |already |since )?(?:ended|been (?:wound up|closed|disbanded|dissolved|abolished)|wound up|disbanded|dissolved|abolished|stopped)|no longer (?:exist|meet|run)|(?:do|does)(?:n['’]?t| not) (?:exist|meet) any ?more",
	],
};

const forms = (Object.entries(said) as [Exclude<State, "active">, readonly [string, string]][]).map(
	([state, [adjective, told]]) => ({
		state,
		form: new RegExp(
			`\\b(${before})(?:${adjective} ${noun}|${noun} (?:(?:that|which) (?:${told})|(?!are\\b|is\\b|have\\b|has\\b|had\\b|were\\b|do\\b|does\\b|be\\b|aren|isn|haven|hasn)(?:${told})))\\b`,
			"i",
		),
	}),
);

/** "Any former boards?" asks which they are. */
const asksWhich =
	/^\W*(?:(?:and|so|ok|please|list|show me|name|give me|tell me|what are|what were|which are|who are|how many|number of|are there|were there|is there|do we have|have we|what about|how about|any)\b[\s,]*)*(?:are there|do we have|have we got|is there|were there|there are|exist|please|now|here|at the moment)*\W*$/i;

const plural = { forming: "are forming", ended: "have ended" } as const;

/** So many can be asked of by name. */
const most = 4;

const active = "(?:active|live|(?:fully )?running|up and running)";
const whichActive = new RegExp(
	`^(\\W*(?:(?:and|so|ok|please)\\b\\W*)*(?:which|what|do any|have any|are any)(?: of)?(?: the| our)?) ${active} (${noun}) ((?:have|has|had|are|is|meet|meets|met|own|with)\\b(?! (?:no|not|without|any no)\\b)[^?!.;]+?)((?:\\s*[?!.;].*)?)$`,
	"is",
);
const onActive = new RegExp(
	`\\b(?:on|for|of|at|across) (?:all )?(?:the |our )?${active} ${noun}(\\W*)$`,
	"i",
);

/** "Which active boards have late actions": all but those that are none, by the names that they go by. */
const activeAlone = (text: string, boards: readonly Board[]): string => {
	if (!whichActive.test(text) && !onActive.test(text)) return text;
	const others = boards.filter(({ state }) => state.is !== "active").map(calledBy);
	if (others.length > most) return text;
	const except = others.length === 0 ? "" : ` except ${others.join(" and ")}`;
	return text.replace(whichActive, `$1 $2 $3${except}$4`).replace(onActive, `${except.trim()}$1`);
};

/** Where there is no such board in sight the words stay as they are. */
export const boardsInState = (said: string, boards: readonly Board[]): string => {
	if (asksWhenEnded(said)) return said;
	const text = activeAlone(said, boards);
	for (const { state, form } of forms) {
		const [found, which = ""] = form.exec(text) ?? [];
		if (found === undefined) continue;
		const rest = text.replace(found, which);
		if (asksWhich.test(rest.replace(/\b(?:the|our|any|all|of|some|which|each|none)\b/gi, "")))
			return /how many|number of/i.test(rest)
				? `how many boards ${plural[state]}`
				: `which boards ${plural[state]}`;
		const meant = boards.filter((board) => board.state.is === state);
		if (meant.length === 0 || meant.length > most) return text;
		return text.replace(found, meant.map(calledBy).join(" and "));
	}
	return text;
};
