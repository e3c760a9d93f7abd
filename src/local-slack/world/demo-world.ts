/**
 * Makes the local Slack's people and channels from a programme file.
 * The register gets the same ids when the file is loaded, so each knows the other's people and places.
 */
import {
	type ChannelEntry,
	entriesOf,
	type PersonEntry,
	type Programme,
} from "../../usecases/programme/programme.ts";
import { localChannelId, localTeamId, localUserId } from "../../usecases/programme/slack-ids.ts";
import type { World, WorldChannel, WorldUser } from "./world.ts";

/** The workspace that external people come from, and whose own people must never see ours. */
const partners = { id: localTeamId("partners"), name: "Partner organisations", domain: "partners" };

const idOf = (person: PersonEntry): string => person.slackId ?? localUserId(person.key);

const userFrom =
	(team: string) =>
	(person: PersonEntry): WorldUser[] => {
		const { standing } = person;
		if (standing === "none") return [];
		return [
			{
				id: idOf(person),
				team: standing === "external" ? partners.id : team,
				name: person.handle,
				real_name: person.name,
				tz: person.zone,
				standing,
				is_admin: person.administrator,
			},
		];
	};

const channelFrom =
	(team: string, people: ReadonlyMap<string, PersonEntry>) =>
	(channel: ChannelEntry): WorldChannel => ({
		id: channel.slackId ?? localChannelId(channel.key),
		name: channel.name,
		kind: channel.kind,
		team,
		archived: channel.archived,
		members: [
			...(channel.withConvenor ? ["@app"] : []),
			...channel.members.flatMap((key) => {
				const person = people.get(key);
				return person && person.standing !== "none" ? [idOf(person)] : [];
			}),
		],
		...(channel.topic === undefined ? {} : { topic: channel.topic }),
	});

/** Someone of the second workspace who has nothing to do with ours, so that the two can be told apart. */
const stranger: WorldUser = {
	id: localUserId("partners' own secretary"),
	team: partners.id,
	name: "partners-secretary",
	real_name: "Partners' Secretary",
	tz: "Europe/London",
	standing: "member",
};

const strangersChannel: WorldChannel = {
	id: localChannelId("partners' own channel"),
	name: "partners-general",
	kind: "public",
	team: partners.id,
	members: [stranger.id],
};

export const demoWorld = (programme: Programme): World => {
	const team = { id: localTeamId("own"), name: programme.name, domain: "programme" };
	const people = entriesOf(programme, "person");
	const byKey = new Map(people.map((person) => [person.key, person]));
	return {
		teams: [team, partners],
		users: [...people.flatMap(userFrom(team.id)), stranger],
		channels: [...programme.channels.map(channelFrom(team.id, byKey)), strangersChannel],
	};
};
