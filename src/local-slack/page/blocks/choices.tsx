import { useId } from "preact/hooks";
import { asJson, asList, chosenIn, type Json } from "../model.ts";
import { TextObject } from "./inline.tsx";
import { optionOf } from "./options.ts";
import { type ControlProps, useControl } from "./surface.tsx";

type ChoiceProps = {
	readonly type: "radio" | "checkbox";
	readonly name: string;
	readonly option: Json;
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
};

function Choice({ type, name, option, checked, onChange }: ChoiceProps) {
	const description = asJson(option.description);
	return (
		<label class="choice">
			<input
				type={type}
				name={name}
				value={optionOf(option).value}
				checked={checked}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			<span>
				<TextObject of={asJson(option.text) ?? {}} />
				{description && (
					<span class="choice-more">
						<TextObject of={description} />
					</span>
				)}
			</span>
		</label>
	);
}

function groupLook({ label, describedBy }: ControlProps) {
	return { "aria-label": label, ...(describedBy ? { "aria-describedby": describedBy } : {}) };
}

export function Radios(props: ControlProps) {
	const name = useId();
	const { value, choose } = useControl(props);
	return (
		<div class="choices" role="radiogroup" {...groupLook(props)}>
			{asList(props.element.options).map((option) => {
				const own = optionOf(option).value;
				const pick = () => choose(own);
				return (
					<Choice
						key={own}
						type="radio"
						{...{ name, option }}
						checked={value === own}
						onChange={pick}
					/>
				);
			})}
		</div>
	);
}

export function Checkboxes(props: ControlProps) {
	const name = useId();
	const { value, choose } = useControl(props);
	const chosen = chosenIn(value);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset here would nest inside the input's own label.
		<div class="choices" role="group" {...groupLook(props)}>
			{asList(props.element.options).map((option) => {
				const own = optionOf(option).value;
				const pick = (on: boolean) =>
					choose(on ? [...chosen, own] : chosen.filter((one) => one !== own));
				return (
					<Choice
						key={own}
						type="checkbox"
						{...{ name, option }}
						checked={chosen.includes(own)}
						onChange={pick}
					/>
				);
			})}
		</div>
	);
}
