/** Which kinds of thing each sort of question can be asked of. A name of another kind is not read by it. */
import type { EntityKind } from "../../domain/register.ts";

const kindsOf = (text: string): readonly EntityKind[] => text.split(" ") as EntityKind[];

/** By what is asked for, the likeliest kind first. */
const fits: Readonly<Record<string, readonly EntityKind[]>> = {
	duty: kindsOf("action milestone guidance organisation meeting"),
	"duty/list": kindsOf("board person organisation workStream plan"),
	meeting: kindsOf("board meeting person"),
	"meeting/reason": kindsOf("board meeting"),
	seat: kindsOf("board organisation person"),
	"seat/boards": kindsOf("person organisation"),
	"seat/deputy": kindsOf("person board organisation"),
	"seat/tenure": kindsOf("board person organisation"),
	"seat/vacancies": kindsOf("board"),
	board: kindsOf("board"),
	"board/terms": kindsOf("board"),
	"board/rhythm": kindsOf("board"),
	"board/list": kindsOf("organisation person"),
	"all/trouble": kindsOf("board plan workStream person"),
	"all/ahead": kindsOf("board person workStream"),
	"all/news": kindsOf("board"),
	person: kindsOf("person"),
	"person/handover": kindsOf("person"),
	"person/source": kindsOf("organisation board"),
	"person/absent": kindsOf("board organisation person"),
	body: kindsOf("organisation"),
	"body/coverage": kindsOf("guidance action organisation milestone"),
	stream: kindsOf("workStream"),
	plan: kindsOf("plan"),
	record: kindsOf("board meeting person organisation"),
	change: kindsOf("board person workStream milestone organisation action"),
	decision: kindsOf("board"),
	paper: kindsOf("paper board person organisation"),
	clash: kindsOf("board meeting"),
};

/** `record:minutes` fits what `record` fits. */
export const fitting = (head: string): readonly EntityKind[] => {
	const [sort = ""] = head.split(":");
	return fits[sort] ?? [];
};

/** What makes no sense of nothing: each with the kinds, one of which it must be asked of. */
const needs: Readonly<Record<string, readonly EntityKind[]>> = {
	duty: kindsOf("action milestone guidance meeting"),
	board: kindsOf("board"),
	"board/terms": kindsOf("board"),
	"board/rhythm": kindsOf("board"),
	person: kindsOf("person"),
	"person/handover": kindsOf("person"),
	"person/source": kindsOf("organisation"),
	body: kindsOf("organisation"),
	stream: kindsOf("workStream"),
	plan: kindsOf("plan"),
	"seat/boards": kindsOf("person organisation"),
};

export const neededBy = (head: string): readonly EntityKind[] | undefined => needs[head];

/** What is listed of each sort, and so can be listed again of what was told. */
const lists: Readonly<Record<string, readonly EntityKind[]>> = {
	duty: kindsOf("action milestone guidance"),
	"duty/list": kindsOf("action milestone guidance"),
	meeting: kindsOf("meeting board"),
	"board/list": kindsOf("board"),
	paper: kindsOf("paper"),
};

export const listedBy = (head: string): readonly EntityKind[] => lists[head] ?? [];
