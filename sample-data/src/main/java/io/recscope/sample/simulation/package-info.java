/// Simulated sessions over a real catalogue, with the truth that was planted in them.
///
/// Nobody watched anything here: every user, session and number is drawn, and every file says so. What it is good for
/// is to check an analysis against a truth that real data never gives. The model, with $c(i)$ the category of item
/// $i$, and all draws seeded:
///
/// - **Items.** A random permutation gives each item a rank $r_i$ and the popularity $w_i = r_i^{-\alpha}$. A share of
///   the items is born at moments uniform over the period, the others are there from the start; the best ranked item
///   of each category always is.
/// - **Interest.** User $u$ has shares $\theta_u(t)$ over categories, drawn from Dirichlet($4\,n_c/n$), $n_c$ of $n$
///   items being in category $c$; about four categories matter to a user. At the moments of a Poisson process the
///   interest drifts: all shares are drawn anew. Between them they are constant; a list is made and watched with those
///   of its first moment. Shares are multiples of 0.0001.
/// - **Sessions.** Users differ in activity: sessions a day are Gamma(2)-distributed with mean 0.15, at least one in
///   the period, more of them in the evening. A session is one list of 8 items or, each time with probability 1/3,
///   one list more.
/// - **Lists.** The platform's policy draws the items of a list one after the other, without repeating one in a
///   list, from those alive at the moment the list is made:
///   $q(i \mid u,t) = w_i\,(\lambda / W(t) + (1-\lambda)\,\theta_{u,c(i)}(t) / W_{c(i)}(t))$ with $W$ the sum of
///   popularity of all alive items and $W_c$ of those in the category. The **propensity** in the log is exact: the
///   probability of the item at its position given those before it, $q(i) / (1 - \sum_{j\,before}q(j))$.
/// - **Examination.** The user looks at position $k = 1 \dots 8$ with probability $k^{-\eta}$, each position by itself.
/// - **Choice.** What is looked at is viewed with probability $(1-\varepsilon)\,a + \varepsilon/2$, where the affinity
///   $a = \theta_{u,c(i)}(t) / \max_c\theta_{u,c}(t)$. So popularity makes an item shown, never liked.
/// - **Watching.** A view's watch ratio is $0.2 + 0.8\,(0.6\,a + 0.4\,z)$ with $z$ uniform, and it becomes a like with
///   probability $0.3\,a$. Everything else is a skip with ratio 0, whether it was looked at or not: as in real logs,
///   the log does not tell.
///
/// Equal settings give equal bytes on every machine: generators are split from the seed, user by user, and all
/// arithmetic is [StrictMath] or exact.
@NullMarked
package io.recscope.sample.simulation;

import org.jspecify.annotations.NullMarked;
