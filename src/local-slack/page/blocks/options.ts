// The choices that a select offers: the app's own options, or the people and channels here.
import { asJson, asList, asText, type Json, type Workspace, wordsOf } from "../model.ts";

export type Option = {
	readonly value: string;
	readonly text: string;
	readonly description: string;
};

export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

export function optionOf(json: Json): Option {
	return {
		value: asText(json.value),
		text: wordsOf(json.text),
		description: wordsOf(json.description),
	};
}

function people(workspace: Workspace): readonly Option[] {
	return workspace.users
		.filter((one) => one.standing !== "deactivated")
		.map((one) => ({
			value: one.id,
			text: one.real_name || one.name,
			description: one.title ?? "",
		}))
		.sort((a, b) => a.text.localeCompare(b.text));
}

function places(workspace: Workspace, publicOnly: boolean): readonly Option[] {
	return workspace.channels
		.filter((one) => one.kind !== "im" && !one.archived)
		.filter((one) => !publicOnly || one.kind === "public")
		.map((one) => ({ value: one.id, text: `#${one.name}`, description: "" }));
}

/** One unnamed group when the app gave no groups. */
export function groupsFor(element: Json, workspace: Workspace | undefined): readonly OptionGroup[] {
	const type = asText(element.type);
	const groups = asList(element.option_groups);
	if (groups.length)
		return groups.map((one) => ({
			label: wordsOf(one.label),
			options: asList(one.options).map(optionOf),
		}));
	const one = (options: readonly Option[]) => [{ label: "", options }];
	if (/users_select$/.test(type)) return one(workspace ? people(workspace) : []);
	if (/(conversations|channels)_select$/.test(type))
		return one(workspace ? places(workspace, /channels_select$/.test(type)) : []);
	const initial = [asJson(element.initial_option), ...asList(element.initial_options)];
	const given = asList(element.options);
	return one((given.length ? given : initial).flatMap((each) => (each ? [optionOf(each)] : [])));
}
