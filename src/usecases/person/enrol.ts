/** Enters people in the register the first time that they ask or are named, from their own Slack accounts. */
import type { Viewer } from "../../domain/audience/audience.ts";
import { type Instant, isZone, usualZone } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Directory, Ids, Store } from "../ports.ts";

type Enrolling = {
	readonly store: Store;
	readonly directory: Directory;
	readonly ids: Ids;
	readonly now: Instant;
	readonly asker: string;
};

const missingOf = async (slackIds: readonly string[], viewer: Viewer, { store }: Enrolling) => {
	const people = await store.as({ kind: "person", viewer }).people();
	const known = new Set(people.map(({ slackId }) => slackId));
	return [...new Set(slackIds)].filter((slackId) => !known.has(slackId));
};

const enter = async (slackId: string, viewer: Viewer, parts: Enrolling): Promise<void> => {
	const profile = await parts.directory.profile(slackId);
	if (!profile) return;
	const author = { slackId: parts.asker, name: profile.name, through: "first seen" };
	await parts.store.change(
		{ audience: { kind: "person", viewer }, author, now: parts.now },
		async (register) => {
			if ((await register.people()).some((person) => person.slackId === slackId)) return;
			const { zone: said = usualZone, ...names } = profile;
			const zone = isZone(said) ? said : usualZone;
			const id = parts.ids();
			const person: Person = { kind: "person", id, version: 0, slackId, ...names, zone };
			await register.save(person);
		},
	);
};

/** Only members of the workspace enter people: a guest or a stranger changes nothing by asking. */
export const enrol = async (slackIds: readonly string[], parts: Enrolling): Promise<Viewer> => {
	const viewer = await parts.directory.viewer(parts.asker);
	if (viewer.standing !== "member") return viewer;
	const missing = await missingOf(slackIds, viewer, parts);
	for (const slackId of missing) await enter(slackId, viewer, parts);
	return missing.length > 0 ? parts.directory.viewer(parts.asker) : viewer;
};
