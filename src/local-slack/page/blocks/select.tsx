import { asJson, chosenIn, wordsOf } from "../model.ts";
import { useConfirm } from "../view/confirm.tsx";
import { Icon } from "../view/icon.tsx";
import { useSlice } from "../view/use-desk.ts";
import { groupsFor, type OptionGroup } from "./options.ts";
import { type ControlProps, spoken, useControl } from "./surface.tsx";

function OptionList({ groups }: { readonly groups: readonly OptionGroup[] }) {
	return (
		<>
			{groups.map((group) => {
				const options = group.options.map((one) => (
					<option key={one.value} value={one.value}>
						{one.description ? `${one.text} (${one.description})` : one.text}
					</option>
				));
				return group.label ? (
					<optgroup key={group.label} label={group.label}>
						{options}
					</optgroup>
				) : (
					options
				);
			})}
		</>
	);
}

export function Select(props: ControlProps) {
	const { element } = props;
	const { value, choose } = useControl(props);
	const workspace = useSlice((state) => state.workspace);
	const confirm = useConfirm();
	const groups = groupsFor(element, workspace);
	const current = String(value);
	const known = groups.some((group) => group.options.some((one) => one.value === current));
	const change = async (event: Event & { currentTarget: HTMLSelectElement }) => {
		const select = event.currentTarget;
		const next = select.value;
		if (await confirm(asJson(element.confirm))) choose(next);
		else select.value = current;
	};
	return (
		<span class="select-box">
			<select {...spoken(props)} value={current} onChange={(event) => void change(event)}>
				<option value="">{wordsOf(element.placeholder) || "Choose one"}</option>
				{current && !known && <option value={current}>{current}</option>}
				<OptionList groups={groups} />
			</select>
			<Icon name="down" />
		</span>
	);
}

function Chips(props: {
	readonly groups: readonly OptionGroup[];
	readonly chosen: readonly string[];
	readonly drop: (value: string) => void;
}) {
	const all = props.groups.flatMap((group) => group.options);
	return (
		<ul class="chips">
			{props.chosen.map((value) => {
				const text = all.find((one) => one.value === value)?.text ?? value;
				return (
					<li key={value} class="chip">
						{text}
						<button
							type="button"
							class="chip-drop"
							aria-label={`Remove ${text}`}
							onClick={() => props.drop(value)}
						>
							<Icon name="close" />
						</button>
					</li>
				);
			})}
		</ul>
	);
}

/** Several choices: a list to add from, and what was chosen as chips that can be removed. */
export function MultiSelect(props: ControlProps) {
	const { element } = props;
	const { value, choose } = useControl(props);
	const workspace = useSlice((state) => state.workspace);
	const chosen = chosenIn(value);
	const groups = groupsFor(element, workspace);
	const left = groups.map((group) => ({
		...group,
		options: group.options.filter((one) => !chosen.includes(one.value)),
	}));
	const most = typeof element.max_selected_items === "number" ? element.max_selected_items : 100;
	const add = (event: Event & { currentTarget: HTMLSelectElement }) => {
		const next = event.currentTarget.value;
		event.currentTarget.value = "";
		if (next) choose([...chosen, next]);
	};
	return (
		<div class="multi">
			<Chips
				groups={groups}
				chosen={chosen}
				drop={(gone) => choose(chosen.filter((one) => one !== gone))}
			/>
			<span class="select-box">
				<select {...spoken(props)} value="" disabled={chosen.length >= most} onChange={add}>
					<option value="">{wordsOf(element.placeholder) || "Add…"}</option>
					<OptionList groups={left} />
				</select>
				<Icon name="down" />
			</span>
		</div>
	);
}
