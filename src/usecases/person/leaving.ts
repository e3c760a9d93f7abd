/** Whose account was closed has left from that day on, for as long as it stays closed: their duties wait for somebody else. */
import type { Person } from "../../domain/person.ts";
import { dayIn, type Instant } from "../../domain/plain-date.ts";
import type { Directory, Register, Store } from "../ports.ts";

type Noting = { readonly store: Store; readonly directory: Directory; readonly now: Instant };

/** Undefined where it is recorded as it is. */
const asOf = (person: Person, hasLeft: boolean, now: Instant): Person | undefined => {
	if (hasLeft === (person.leftOn !== undefined)) return undefined;
	return { ...person, leftOn: hasLeft ? dayIn(person.zone, now) : undefined };
};

export const noteLeaving = async (
	slackId: string,
	{ store, directory, now }: Noting,
): Promise<void> => {
	const { standing } = await directory.viewer(slackId);
	// Nobody has left because Slack did not answer.
	if (standing === "unknown") return;
	// Somebody who has left sees nothing any more, themselves neither.
	const audience = { kind: "operator" } as const;
	const changedIn = async (register: Pick<Register, "people">): Promise<Person | undefined> => {
		const person = (await register.people()).find((one) => one.slackId === slackId);
		return person && asOf(person, standing === "deactivated", now);
	};
	// Slack tells of whatever anybody changes in their profile: nothing is written for most of it.
	if (!(await changedIn(store.as(audience)))) return;
	const author = { name: "Slack", through: "Slack profile" };
	await store.change({ audience, author, now }, async (register) => {
		const changed = await changedIn(register);
		if (changed) await register.save(changed);
	});
};
