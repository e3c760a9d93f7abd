/** A housing association's boards, whose names hold the very words that introduce fields elsewhere. */
import { people } from "./people-by-role.ts";

const everyone = people(
	"company-secretary",
	"head-of-repairs",
	"finance-director",
	"forum-chair",
	"tenant-representative",
);
const members = everyone.map(({ key }) => key);

export const housing = JSON.stringify({
	programme: { name: "Fernhill Homes", zone: "Europe/London", clock: "2027-01-14T10:00:00Z" },
	organisations: [
		{ key: "ooa", name: "Owner Occupiers Association" },
		{ key: "dlo", name: "Deputy Lieutenancy Office" },
		{ key: "council", name: "Marsden Borough Council" },
	],
	people: everyone,
	channels: [
		{ key: "repairs", name: "repairs", members },
		{ key: "forum", name: "forum", members },
	],
	boards: [
		{
			key: "rmc",
			code: "RMC",
			name: "Repairs and Maintenance Committee",
			secretary: "company-secretary",
			chair: "head-of-repairs",
			members: ["finance-director", "tenant-representative"],
			channel: "repairs",
		},
		{
			key: "oof",
			code: "OOF",
			name: "Owner Occupiers Forum",
			secretary: "company-secretary",
			chair: "forum-chair",
			members: ["tenant-representative"],
			channel: "forum",
		},
	],
});
