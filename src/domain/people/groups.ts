/**
 * An organisation may stand for others: "Guardian forces" for three police forces, a tier for its boroughs.
 * Whatever is asked of it or rolled out over it is asked of, and rolled out over, each of them.
 */
import { isAllOfThem, type Organisation } from "./person.ts";

type Bodies = readonly Organisation[];

const directly = (body: Organisation, all: Bodies): Bodies => {
	const { memberIds } = body;
	if (memberIds) return all.filter(({ id }) => memberIds.includes(id));
	return isAllOfThem(body) ? all.filter(({ sort }) => sort === "borough") : [];
};

/** Every body that it stands for, those of a group within it too; none for a body that stands for itself. */
export const standsFor = (body: Organisation, all: Bodies): Bodies => {
	const found = new Set<Organisation>([body]);
	for (const each of found) for (const member of directly(each, all)) found.add(member);
	return [...found].filter((each) => each !== body && directly(each, all).length === 0);
};

export const isCollective = ({ memberIds }: Organisation): boolean => memberIds !== undefined;

/** The bodies of a group; a body that is none, itself. */
export const membersOf = (body: Organisation, all: Bodies): Bodies =>
	isCollective(body) ? standsFor(body, all) : [body];

/** The groups that it is in. */
export const groupsWith = (body: Organisation, all: Bodies): Bodies =>
	all.filter((each) => isCollective(each) && standsFor(each, all).includes(body));

/** It, the one that took its place, and so on. */
export const successionOf = (body: Organisation, all: Bodies): Bodies => {
	const line = new Set([body]);
	for (const { succeeded } of line)
		for (const next of all) if (next.id === succeeded?.byId) line.add(next);
	return [...line];
};
