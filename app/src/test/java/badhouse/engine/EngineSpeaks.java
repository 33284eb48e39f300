package badhouse.engine;

final class EngineSpeaks {
    static void speak() {
        System.out.println("heard");
    }
}
