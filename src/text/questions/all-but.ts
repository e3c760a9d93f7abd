/** "Everyone but Bill", "all boards but supply": what "but" leaves out, said as "except"; elsewhere it may not pass for nothing. */
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const things =
	"boards?|groups?|committees?|panels?|forums?|teams?|streams?|strands?|plans?|actions?|milestones?|guidance|items?|things?|tasks?|jobs?|work|people|owners?|papers?|meetings?|sites?|centres?|boroughs?|branches|bodies|partners?|others?|ones?";
const whole = `(?:every|any)(?:one|body|thing|where)(?: else)?|(?:every|each)(?: single)? \\w+|(?:all|any|most)(?: of)?(?: the| our| my)?(?: open| other)?(?: (?:${things}))?`;

/** After these, "but" turns to something else and leaves nothing out. */
const turns =
	"not|also|only|just|is|are|was|were|has|have|had|do|does|did|what|who|when|where|which|how|why|whose|can|could|if|still|then|now|i|we|it|they|late|overdue|blocked|slipped|done|closed|open|red|amber|green|no|never|without";

const allBut = new RegExp(
	`\\b(${whole}),? but (?=(?:for )?(?!(?:${turns})\\b)[\\w@<#])(?:for )?`,
	"gi",
);

export const exceptInstead = (text: string): string => text.replace(allBut, "$1 except ");

const kinds = /^(?:action|milestone|guidance|mine)$/;
const lead = /^(?:the|for|our|my|those|on|of|in|with|by|at)$/;

/** "Nobody but Bill", "the late ones but donor care": what stands next to "but" is not simply asked of. */
export const passesOverBut = ({ keys }: Clause, { pieces }: Cover): boolean =>
	keys.some((key, at) => {
		if (key !== "but" || !pieces.some((piece) => piece.is !== "ignorable" && piece.to <= at))
			return false;
		let next = at + 1;
		while (lead.test(keys[next] ?? "")) next += 1;
		return pieces.some(
			(piece) =>
				piece.from === next &&
				(piece.is === "name" || (piece.is === "tag" && kinds.test(piece.tag))),
		);
	});
