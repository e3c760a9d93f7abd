/** A charity's branches and panels, whose names hold "by", "and", "of" and "notes". */
import { people } from "./people-by-role.ts";

const everyone = people(
	"charity-secretary",
	"branch-treasurer",
	"volunteer-coordinator",
	"head-of-fundraising",
	"safeguarding-lead",
	"shop-manager",
	"northgate-chair",
);
const members = everyone.map(({ key }) => key);

export const charity = JSON.stringify({
	programme: { name: "Lanternhouse", zone: "Europe/London", clock: "2027-03-02T10:00:00Z" },
	organisations: [
		{ key: "regulator", name: "Charity Regulator" },
		{ key: "fund", name: "Community Fund" },
		{ key: "north", name: "Northgate Town Council" },
		{ key: "south", name: "Southwick Town Council" },
	],
	people: everyone,
	channels: [
		{ key: "northgate", name: "northgate", members },
		{ key: "trustees", name: "trustees", members },
		{ key: "general", name: "general", members },
	],
	boards: [
		{
			key: "nbc",
			code: "NBC",
			name: "Northgate Branch Committee",
			secretary: "charity-secretary",
			chair: "northgate-chair",
			members: ["branch-treasurer", "volunteer-coordinator", "shop-manager"],
			channel: "northgate",
		},
		{
			key: "sbc",
			code: "SBC",
			name: "Southwick Branch Committee",
			secretary: "charity-secretary",
			chair: "branch-treasurer",
			members: ["shop-manager"],
		},
		{
			key: "bot",
			code: "BOT",
			name: "Board of Trustees",
			secretary: "charity-secretary",
			chair: "head-of-fundraising",
			members: ["branch-treasurer"],
			channel: "trustees",
		},
		{
			key: "fbp",
			code: "FBP",
			name: "Fundraising by Post Panel",
			secretary: "charity-secretary",
			chair: "head-of-fundraising",
			members: ["volunteer-coordinator"],
		},
		{
			key: "slw",
			code: "SLW",
			name: "Safeguarding and Lone Working Group",
			secretary: "charity-secretary",
			chair: "safeguarding-lead",
			members: ["shop-manager"],
		},
	],
	workStreams: [{ key: "shops", name: "Shops and stalls", boards: ["nbc", "sbc"] }],
	meetings: [
		{ key: "n1", board: "nbc", number: 1, on: "2027-02-23", from: "19:00", minutes: 90 },
		{ key: "n2", board: "nbc", number: 2, on: "2027-03-23", from: "19:00", minutes: 90 },
		{ key: "n3", board: "nbc", number: 3, on: "2027-04-27", from: "19:00", minutes: 90 },
		{ key: "t1", board: "bot", number: 1, on: "2027-03-17", from: "17:30", minutes: 120 },
		{ key: "f1", board: "fbp", number: 1, on: "2027-03-11", from: "13:00", minutes: 60 },
	],
	actions: [
		{
			key: "lease",
			board: "nbc",
			number: 1,
			title: "Renew the shop lease",
			owner: "shop-manager",
			due: "Fri 19 March 2027",
		},
		{
			key: "rota",
			board: "nbc",
			number: 2,
			title: "Fill the driver rota",
			owner: "volunteer-coordinator",
			due: "in April 2027",
		},
		{
			key: "letter",
			board: "fbp",
			number: 1,
			title: "Proof the spring letter",
			owner: "head-of-fundraising",
			due: "Mon 8 March 2027",
		},
	],
	milestones: [
		{
			key: "shop",
			board: "nbc",
			number: 3,
			title: "Second shop open",
			owner: "shop-manager",
			baseline: "Fri 28 May 2027",
		},
	],
	guidance: [
		{
			key: "returns",
			board: "bot",
			number: 1,
			title: "Annual return guidance",
			issuer: "regulator",
			watcher: "branch-treasurer",
			expected: "in April 2027",
		},
	],
});
