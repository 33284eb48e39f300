package io.recscope.views.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.views.edit.Edits;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Knobs that are turned, and turned back.
class TurnedPolicyTest {
    private static final String DISCOUNT = "longTail.discount";

    private final Edits edits = new Edits();
    private final TurnedPolicy policy = new TurnedPolicy(edits, new SimpleObjectProperty<>(Policy.OFF));

    private double discount() {
        return policy.policy().get().longTail().discount();
    }

    @Test
    void aDragIsOneEdit() {
        for (String value : new String[] {"0.2", "0.4", "0.9"}) {
            policy.turn(DISCOUNT, value, "discount", true);
            assertThat(edits.canUndo().get()).isFalse();
        }
        assertThat(discount()).isEqualTo(0.9);
        policy.release("discount");
        assertThat(edits.undoTitle().get()).isEqualTo("discount");
        edits.undo();
        assertThat(policy.policy().get()).isEqualTo(Policy.OFF);
        edits.redo();
        assertThat(discount()).isEqualTo(0.9);
    }

    @Test
    void aDragThatEndsWhereItBeganIsNoEdit() {
        policy.turn(DISCOUNT, "0.5", "discount", true);
        policy.turn(DISCOUNT, "0.0", "discount", true);
        policy.take(Policy.OFF, "off");
        edits.undo();
        assertThat(discount()).isZero();
    }

    @Test
    void eachTurnWithTheKeysIsAnEdit() {
        policy.turn(DISCOUNT, "0.5", "discount", false);
        policy.turn("diversity.strength", "0.6", "strength", false);
        edits.undo();
        assertThat(policy.policy().get().diversity().strength()).isEqualTo(0.3);
        assertThat(discount()).isEqualTo(0.5);
    }

    @Test
    void aContradictionIsToldAndChangesNothing() {
        policy.take(Presets.named("new-users"), "preset");
        Policy before = policy.policy().get();
        for (String weight : new String[] {"popularity", "content", "community"}) {
            policy.turn("coldStart." + weight, "0.0", "weight", false);
        }
        policy.turn("coldStart.onboarding", "0.0", "weight", false);
        assertThat(policy.trouble().get()).isPresent();
        assertThat(policy.policy().get().coldStart().onboarding())
                .isEqualTo(before.coldStart().onboarding());
    }

    @Test
    void aTurnedPresetHasNoNameAnyMore() {
        policy.take(Presets.named("discovery"), "preset");
        policy.turn(DISCOUNT, "1.0", "discount", false);
        assertThat(policy.policy().get().name()).isEmpty();
    }

    @Test
    void everyKnobIsTypedOnItsStepsWithinItsRange() {
        for (Knobs.Setting setting : Knobs.all()) {
            if (setting.choices().isEmpty()) {
                KnobStep steps = new KnobStep(setting);
                for (double value :
                        new double[] {setting.low(), setting.high(), (setting.low() + setting.high()) / 3}) {
                    String typed = steps.typed(value);
                    Policy turned = Knobs.turned(Policy.OFF, java.util.Map.of(setting.path(), typed));
                    assertThat(Knobs.value(turned, setting.path())).isEqualTo(typed);
                }
            }
        }
    }
}
