/** "What else is late": the same, but for what was told just before. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Turned } from "./list-turns.ts";

const other =
	/\b(what|anything|something|which|who|any(?:one|body)) else\b|\b(what|which|any)(?: are the| is the)? other(?= (?:actions?|milestones?|guidance|items?|things?|jobs?|tasks?|work)\b)/i;

/** "What else has he got" asks for things, and for no portrait. */
const holds =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*what(?:['’]?s| has| have| does| do|['’]ve) (?!it\b|this\b|that\b).+ (?:got|have)(?=\W*$)/i;

const does = /\belse (?:does|do) .+ do\W*$/i;

export const elseIn = (text: string, { focus, unread }: ThreadContext): Turned | undefined => {
	const found = other.exec(text);
	// After what nobody understood, there is nothing that it could be other than.
	if (!found || (unread !== undefined && focus.length === 0)) return undefined;
	// "Who else" alone asks for whoever has the like, and not for what is left of a list.
	if (/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*who else\W*$/i.test(text)) return undefined;
	// "What else is on" goes on from a meeting, or from nothing.
	if (/\belse(?:['’]?s| is| are)?(?: there)? on\W*$/i.test(text)) return undefined;
	// "What else does she do" asks who she is, and for no list.
	const told = does.test(text)
		? []
		: focus.filter(({ kind }) => isItemKind(kind) && kind !== "meeting");
	const part = { subjects: told, kinds: [], rags: [], mine: false };
	return {
		text: text.replace(found[0], found[1] ?? found[2] ?? "").replace(holds, "$& open"),
		said: found[0],
		filter: { without: told.length > 0 ? [part] : undefined },
	};
};
